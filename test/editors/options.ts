import { parseArgs } from 'node:util';
import { engines, type Engine } from '../support/outside/browsers.ts';
import { blockEditorCases } from './block-editor.ts';
import type { Case } from './case.ts';
import { puckCases } from './puck.ts';

export interface Tried {
  readonly name: string;
  readonly title: string;
  /** Of npm, for its version. */
  readonly package: string;
  /** Finds the frame of the canvas. */
  readonly canvas: string;
  readonly cases: readonly Case[];
}

const editors: readonly Tried[] = [
  {
    name: 'block-editor',
    title: 'block editor',
    package: '@wordpress/block-editor',
    canvas: 'iframe[name="editor-canvas"]',
    cases: blockEditorCases,
  },
  {
    name: 'puck',
    title: 'Puck',
    package: '@puckeditor/core',
    canvas: '#preview-frame',
    cases: puckCases,
  },
];

/** What a run was asked for. */
export interface Options {
  readonly chosen: readonly Tried[];
  readonly wanted: readonly Engine[];
  readonly build: boolean;
}

/** From the command line: `[--only puck] [--engine chromium] [--no-build]`. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      engine: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const chosen = editors.filter(({ name }) => values.only?.split(',').includes(name) ?? true);
  const wanted = engines.filter((engine) => !values.engine || values.engine === engine);
  if (chosen.length === 0 || wanted.length === 0)
    throw new Error('--only can be block-editor or puck, --engine chromium or firefox.');
  return { chosen, wanted, build: !values['no-build'] };
}
