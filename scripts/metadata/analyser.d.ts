// The parts of the analyser that are used here. Its own declarations need packages it does not bring.

declare module '@custom-elements-manifest/analyzer' {
  /** A file as the analyser's own TypeScript has parsed it. */
  type SourceFile = object;

  export const ts: {
    readonly ScriptTarget: { readonly ES2015: number };
    createSourceFile(
      path: string,
      text: string,
      target: number,
      setParentNodes: boolean,
    ): SourceFile;
  };

  /** Makes a manifest of some files. */
  export function create(options: {
    readonly modules: readonly SourceFile[];
    readonly plugins: readonly object[];
    readonly context: { readonly dev: boolean };
  }): unknown;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  /** What the analyser needs to read Lit's elements. */
  export function litPlugin(): readonly object[];
}
