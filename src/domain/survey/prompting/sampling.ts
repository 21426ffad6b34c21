/**
 * 32-bit FNV-1a of a text's UTF-8, http://www.isthe.com/chongo/tech/comp/fnv/. Not for secrets.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Has every bit of a number count in every bit of the result: FNV alone leaves texts that differ in
 * their last letters close together. `fmix32` of MurmurHash3, public domain,
 * https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Whether somebody is among those who are asked in a wave. They stay in or out on every page and
 * device; a higher rate only adds people. Who cannot be told from others is asked only where all are:
 * drawn anew on every page, nearly everybody would be in sooner or later.
 *
 * @param rate 0 to 1.
 * @param visitor Names the member, or somebody without a membership, always in the same way.
 */
export const isSampled = (
  rate: number,
  visitor: string | undefined,
  survey: string,
  wave: string,
): boolean =>
  rate >= 1 ||
  (visitor !== undefined && mix(fnv1a(JSON.stringify([visitor, survey, wave]))) / 2 ** 32 < rate);
