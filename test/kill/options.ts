import { parseArgs } from 'node:util';

/** What a run was asked for. */
export interface Options {
  readonly kills: number;
  /** How many commands a page sends in one round, at most. */
  readonly commands: number;
  /** The same one makes the same choices; what happens between them is the machine's. */
  readonly seed: number;
}

/** From the command line: `[--kills 20] [--commands 24] [--seed 1]`. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '20' },
      commands: { type: 'string', default: '24' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  return {
    kills: wholeNumber('--kills', values.kills),
    commands: wholeNumber('--commands', values.commands),
    seed: wholeNumber('--seed', values.seed),
  };
}

function wholeNumber(name: string, written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new Error(`${name} is a whole number from 1 to 9999999, not "${written}".`);
}
