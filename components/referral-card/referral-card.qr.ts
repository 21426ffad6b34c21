// A file of its own: most shoppers see no QR code.
import { correction, generate } from 'lean-qr/nano';

/** Modules of white around a QR code, as its standard asks (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** A QR code as one path over a square of `size` modules. */
export interface CodePath {
  /** With the quiet zone. */
  readonly size: number;
  /** One bar per run of dark modules in a row. */
  readonly path: string;
}

/**
 * Draws a text as a QR code that can be read with 15 % of it damaged.
 *
 * @throws Error when the text has more than 2,331 bytes.
 */
export function codePath(text: string): CodePath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const bars: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) bars.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1H${start + QUIET}z`);
    }
  return { size: code.size + 2 * QUIET, path: bars.join('') };
}
