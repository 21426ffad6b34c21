// Two lanes of a 32-bit multiplicative hash. A tag only has to tell one state of a document from
// the next, so speed counts and secrecy does not; with 64 bits a mix-up is out of reach by chance.
const PRIMES = [0x9e3779b1, 0x85ebca77] as const;

/** A short tag of a text: 64 bits in hexadecimal. */
export function tagOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, PRIMES[0]);
    low = Math.imul(low ^ unit, PRIMES[1]);
  }
  high = Math.imul(high ^ (high >>> 16), PRIMES[1]) ^ Math.imul(low ^ (low >>> 13), PRIMES[0]);
  low = Math.imul(low ^ (low >>> 16), PRIMES[1]) ^ Math.imul(high ^ (high >>> 13), PRIMES[0]);
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Whether an `If-None-Match` header names this tag, compared weakly (RFC 9110 §13.1.2). */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const opaque = tag.replace(/^W\//, '');
  return header.split(',').some((candidate) => {
    const named = candidate.trim();
    return named === '*' || named.replace(/^W\//, '') === opaque;
  });
}
