declare module 'virtual:laurel-elements' {
  import type { ElementDescription } from '../scripts/metadata/describe.ts';

  export const elements: readonly ElementDescription[];
  /** Of the package. */
  export const version: string;
}

declare module '*.css?raw' {
  const css: string;
  export default css;
}

declare module '*.css' {}
