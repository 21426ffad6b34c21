/** The tags with their own attributes. */
export const tags: Readonly<Record<string, readonly string[]>>;
/** What a `div` has in place of a tag. */
export const data: readonly string[];

/** Configuration for DOMPurify, with what you configure besides. */
export function allowLaurel<Config extends object>(config?: Config): Config & LaurelConfig;

/** What it sets. */
export interface LaurelConfig {
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: (tag: string) => boolean;
    attributeNameCheck: (name: string, tag?: string) => boolean;
  };
}

declare const alone: LaurelConfig;
export default alone;
