import { parseArgs } from 'node:util';
import { appNames, apps, type App } from './apps.ts';

/** What a run was asked for. */
export interface Options {
  readonly chosen: readonly App[];
  readonly engine: string | undefined;
  readonly build: boolean;
  readonly write: boolean;
}

/** From the command line: `[--only react,vue] [--engine chromium] [--no-build] [--write]`. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      engine: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { only, engine, write } = values;
  const chosen = apps.filter(({ name }) => only?.split(',').includes(name) ?? true);
  if (chosen.length === 0) throw new Error(`--only ${only}: it can be ${appNames.join(', ')}.`);
  return { chosen, engine, build: !values['no-build'], write };
}
