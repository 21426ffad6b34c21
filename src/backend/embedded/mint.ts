import type { Mint } from '../../domain/decision.ts';

/** 32 letters and digits that cannot be mistaken for one another: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** So many bytes nobody can guess. */
export type RandomBytes = (length: number) => Uint8Array;

export const secureBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Makes codes of five random bits a character. */
export const mintFrom =
  (random: RandomBytes): Mint =>
  (length) =>
    Array.from(random(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
