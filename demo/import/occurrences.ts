/**
 * Counts how often each text was met, in 16 bytes per text: equal orders of one day are told apart
 * by their place among each other, and a file may have millions of orders. Texts are known by 53
 * bits of a hash; two that share them are numbered together, which is the same at every reading.
 */
export class Occurrences {
  #known = 0;
  #marks = new Float64Array(1024);
  #counts = new Uint32Array(1024);

  /** Which occurrence of the text this is, from 1. */
  next(text: string): number {
    if (this.#known * 2 > this.#marks.length) this.#grow();
    return this.#count(markOf(text), 1);
  }

  #count(mark: number, by: number): number {
    const mask = this.#marks.length - 1;
    let slot = mark % this.#marks.length;
    while (this.#marks[slot] !== 0 && this.#marks[slot] !== mark) slot = (slot + 1) & mask;
    if (this.#marks[slot] === 0) {
      this.#marks[slot] = mark;
      this.#known++;
    }
    const counted = (this.#counts[slot] ?? 0) + by;
    this.#counts[slot] = counted;
    return counted;
  }

  #grow(): void {
    const marks = this.#marks;
    const counts = this.#counts;
    this.#marks = new Float64Array(marks.length * 2);
    this.#counts = new Uint32Array(counts.length * 2);
    this.#known = 0;
    marks.forEach((mark, slot) => {
      if (mark !== 0) this.#count(mark, counts[slot] ?? 0);
    });
  }
}

/** 53 bits of a text, never 0. */
function markOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  high ^= high >>> 16;
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
}
