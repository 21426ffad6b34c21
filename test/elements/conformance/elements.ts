/** An element the conformance suite holds to the rules every element obeys. */
export interface ElementUnderTest {
  readonly tag: string;
  /** Folder below `components`: its `define.ts` registers the element, its `index.ts` exports the class. */
  readonly folder: string;
  readonly className: string;
  /** Attributes with values other than the default; properties of the same names mean the same. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes with a closed list of values: a wrong one warns once and falls back to the default. */
  readonly closed: readonly string[];
  /** The part of the member document without which there is nothing to show: the element is `empty`. */
  readonly needs: 'wallets' | 'tier';
  /** Spellings whose reserved size is held to: attributes alone, as a page has them. */
  readonly spellings: readonly string[];
}

/** Adding an element to the suite is adding it here. */
export const elements: readonly ElementUnderTest[] = [
  {
    tag: 'laurel-points-badge',
    folder: 'points-badge',
    className: 'PointsBadge',
    attributes: { variant: 'card', label: 'My points' },
    closed: ['show', 'variant'],
    needs: 'wallets',
    spellings: ['', 'show="balance pending expiring worth"', 'variant="card"'],
  },
  {
    tag: 'laurel-tier-progress',
    folder: 'tier-progress',
    className: 'TierProgress',
    attributes: { variant: 'steps', label: 'My tier' },
    closed: ['show', 'variant'],
    needs: 'tier',
    spellings: ['', 'criteria="2"', 'variant="steps"'],
  },
];

/** Where the browser finds the module that registers an element. */
export const definitionOf = ({ folder }: ElementUnderTest): string =>
  `/components/${folder}/define.ts`;

/** Registers an element in this page. */
export async function define(under: ElementUnderTest): Promise<void> {
  await import(definitionOf(under));
}
