// Reads CSV as shops' exports write it (RFC 4180, any of three delimiters), and finds its way back
// after a broken row: a quote that never closes costs its own line, not the rest of the file.

/** One record, or a line that is none. `line` counts from 1, where the record begins. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly broken: string };

/** A quoted field may span so many lines; more is a quote that somebody forgot to close. */
const MOST_LINES = 200;

const DELIMITERS = [',', ';', '\t'] as const;

/** Takes text as it arrives and gives the records that are complete. */
export class CsvReader {
  #delimiter: string | undefined;
  #rest = '';
  #line = 0;
  /** Lines of a record whose quote is still open. */
  #open: string[] = [];

  /** The records completed by more text. */
  *read(text: string): Generator<CsvRecord> {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) yield* this.#take(line);
  }

  /** The records left when the text has ended. */
  *end(): Generator<CsvRecord> {
    const last = this.#rest;
    this.#rest = '';
    if (last !== '') yield* this.#take(last);
    while (this.#open.length > 0) yield* this.#giveUp('a quote is opened and never closed');
  }

  *#take(raw: string): Generator<CsvRecord> {
    this.#line++;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (this.#open.length > 0) {
      yield* this.#continue(line);
    } else if (line.trim() !== '') {
      this.#delimiter ??= delimiterOf(line);
      if (line.includes('"')) yield* this.#continue(line);
      else yield { line: this.#line, cells: line.split(this.#delimiter) };
    }
  }

  *#continue(line: string): Generator<CsvRecord> {
    this.#open.push(line);
    const isUndecided = this.#open.length > 1 && !line.includes('"');
    const cells = isUndecided ? 'open' : splitQuoted(this.#open.join('\n'), this.#delimiter ?? ',');
    if (cells === 'broken') yield* this.#giveUp('there is text after a closing quote');
    else if (cells !== 'open') {
      const first = this.#line - this.#open.length + 1;
      this.#open = [];
      yield { line: first, cells };
    } else if (this.#open.length > MOST_LINES) {
      yield* this.#giveUp('a quote is opened and not closed for 200 lines');
    }
  }

  /** Drops the first open line and reads the others again. */
  *#giveUp(broken: string): Generator<CsvRecord> {
    const [, ...others] = this.#open;
    const line = this.#line - others.length;
    this.#open = [];
    this.#line = line;
    yield { line, broken };
    for (const other of others) yield* this.#take(other);
  }
}

/** The delimiter that stands most often outside of quotes in the header. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/** The cells of a record with quotes; `open` when it goes on in the next line. */
function splitQuoted(text: string, delimiter: string): string[] | 'open' | 'broken' {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      if (closing < 0) return 'open';
      cells.push(text.slice(at + 1, closing).replaceAll('""', '"'));
      at = closing + 1;
      if (at < text.length && text[at] !== delimiter) return 'broken';
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return cells;
    at++;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
