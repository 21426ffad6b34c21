/** What of a parsed document may stand on the page. */
export declare function allowedCopy(
  typed: Document,
  page: Document,
  attributesOf: (tag: string) => readonly string[] | undefined,
): { readonly content: DocumentFragment; readonly leftOut: string[]; readonly tooMuch: boolean };
