/** What relative addresses are relative to; nothing where there is no page. */
export const pageBase = (): string | undefined =>
  // Content that is called `baseURI` takes that place in the document, but not in its class.
  globalThis.document && Reflect.get<Node, 'baseURI'>(Node.prototype, 'baseURI', document);
