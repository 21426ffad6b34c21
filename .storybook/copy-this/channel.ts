// What goes between the preview, which knows the story, and the manager, which shows the panel.

/** Event on Storybook's channel, with a `StorySnippets`. */
export const SNIPPETS = 'laurel/snippets';

export interface StorySnippet {
  /** Unique among the tabs. */
  readonly id: string;
  /** Name of the tab. */
  readonly title: string;
  readonly language: 'html' | 'jsx' | 'text';
  readonly code: string;
}

export interface StorySnippets {
  readonly storyId: string;
  /** One for each way to put the element on a page; none where a story shows more than one element. */
  readonly snippets: readonly StorySnippet[];
}
