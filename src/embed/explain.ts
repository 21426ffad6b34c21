// `explain.js`: what `data-debug` on the loader's tag fetches.
import { isOn } from '../element/attributes.ts';
import { explainTree } from '../element/debug.ts';
import type { LoaderOptions, Queue } from './queue.ts';

/** After so many milliseconds without a store, elements say what they are waiting for. */
const PATIENCE = 3_000;

const { laurel } = globalThis as unknown as { readonly laurel: Queue };
const root = document.documentElement;
const tag = document.querySelector<HTMLElement>('script[data-debug]');
const asTagged = tag?.dataset['debug'] ?? '';

const waiting = setTimeout(() => {
  if (isOn(asTagged)) explainTree(root, undefined);
}, PATIENCE);
laurel.push((store) => {
  clearTimeout(waiting);
  const settings: LoaderOptions = store.settings;
  // Stores of sample data and of the demonstration are told nothing of it.
  if (isOn(settings.debug ?? asTagged)) explainTree(root, store, settings);
});
