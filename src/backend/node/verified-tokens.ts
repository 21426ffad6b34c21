interface Verified {
  readonly subject: string;
  /** Epoch milliseconds from which the token is no longer good. */
  readonly until: number;
}

/**
 * Tokens that were verified before: a page asks several times with the same one, and a signature
 * costs more than all else in a small read. Bounded; the oldest goes first.
 */
export class VerifiedTokens {
  readonly #most: number;
  readonly #known = new Map<string, Verified>();

  constructor(most = 10_000) {
    this.#most = most;
  }

  /** The subject of a verified token that is still good. */
  subjectOf(token: string, now: number): string | undefined {
    const verified = this.#known.get(token);
    if (!verified) return undefined;
    if (now < verified.until) return verified.subject;
    this.#known.delete(token);
    return undefined;
  }

  keep(token: string, subject: string, until: number): void {
    if (this.#known.size >= this.#most) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    this.#known.set(token, { subject, until });
  }
}
