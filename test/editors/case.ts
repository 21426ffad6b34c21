import type { Frame } from 'puppeteer-core';
import type { Editor } from './support/canvas.ts';

/** Something that must be so in an editor. After it, nothing may have been asked, told or complained of. */
export interface Case {
  readonly name: string;
  run(editor: Editor, canvas: Frame): Promise<void>;
}
