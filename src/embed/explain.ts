// `explain.js`: what `data-debug="true"` on the loader's tag fetches.
import { explainTree } from '../element/debug.ts';
import type { Queue } from './queue.ts';

const { laurel } = globalThis as unknown as { readonly laurel: Queue };
laurel.push((store) => explainTree(document.documentElement, store, store.settings));
