/** What elements have read aloud, until it is put back. */
export function recordSpoken(): {
  readonly texts: readonly string[];
  readonly restore: () => void;
} {
  const texts: string[] = [];
  Object.assign(document, { ariaNotify: (text: string) => texts.push(text) });
  return { texts, restore: () => void Reflect.deleteProperty(document, 'ariaNotify') };
}
