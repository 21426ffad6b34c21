/** A file that is made, not written. */
export interface GeneratedFile {
  /** From the folder it is for, the checkout or `dist/`, with `/` between names. */
  readonly path: string;
  readonly text: string;
}

/** What stands at the head of one that people may open. */
export const generatedNote = 'Made from the elements’ own sources; do not edit.';
