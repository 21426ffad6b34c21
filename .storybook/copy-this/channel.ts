// What goes between the preview, which knows the story, and the manager, which shows the panel.

import type { OncePart } from '../../scripts/metadata/snippet-once.ts';
import type { SnippetTab } from '../../scripts/metadata/snippet.ts';

/** Event on Storybook's channel, with a `StorySnippets`. */
export const SNIPPETS = 'laurel/snippets';

export interface StorySnippet {
  readonly id: SnippetTab;
  /** Name of the tab. */
  readonly title: string;
  readonly language: 'html' | 'jsx' | 'text';
  readonly code: string;
  /** What to know besides; '' where there is nothing. */
  readonly note: string;
  /** What brings it to life. */
  readonly once: OncePart;
}

export interface StorySnippets {
  readonly storyId: string;
  /** One for each way to put it on a page that works. */
  readonly snippets: readonly StorySnippet[];
  /** Where it does not work, and what to do there; '' where it works everywhere. */
  readonly note: string;
}
