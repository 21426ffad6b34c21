/** What one row of an export says, as it is written there; empty where it says nothing. */
export interface OrderFields {
  /** E-mail address, number or name: whatever the shop knows the customer by. */
  readonly customer: string;
  readonly date: string;
  readonly amount: string;
  readonly currency: string;
  readonly order: string;
  /** What has been paid back so far. */
  readonly refunded: string;
  /** When it was cancelled; `yes` where the export does not say when. */
  readonly cancelled: string;
  /** Why it does not count although it is well-formed, such as `not paid (pending)`. */
  readonly unpaid: string;
}

/** Reads the rows of a file whose header it knows. `more` is another line of the order above. */
export interface Format {
  readonly name: 'Shopify' | 'WooCommerce' | 'plain';
  /** How many columns the header has. */
  readonly columns: number;
  /** The decimal mark where the format fixes it. */
  readonly decimalMark?: '.';
  /** Whether a row without a currency is in the programme's own. */
  readonly ownCurrency: boolean;
  readonly read: (cells: readonly string[]) => OrderFields | 'more';
}

/** Knows a format by its header, or gives undefined. */
export type Recognise = (header: Header) => Format | undefined;

/** The columns of a file, found by name whatever their spelling. */
export class Header {
  readonly names: readonly string[];
  readonly #places = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names;
    names.forEach((name, place) => {
      const key = keyOf(name);
      if (!this.#places.has(key)) this.#places.set(key, place);
    });
  }

  /** A reader of the first of these columns that the file has; undefined when it has none. */
  column(...names: readonly string[]): ((cells: readonly string[]) => string) | undefined {
    for (const name of names) {
      const place = this.#places.get(keyOf(name));
      if (place !== undefined) return (cells) => cells[place]?.trim() ?? '';
    }
    return undefined;
  }
}

/** Reads nothing: for a column that a file may lack. */
export const nothing = (): string => '';

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
