import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';

const reduced = import.meta.resolve('../../../../../scripts/cdn/idb/idb.mjs');

/**
 * Loads tests whose sources work with the reduced copy of idb that the CDN files are built with: what
 * holds with idb itself must hold with it.
 */
export const withReducedIdb = async (load: () => Promise<unknown>): Promise<void> => {
  let given = 0;
  registerHooks({
    resolve(specifier, context, next) {
      // What tests look at a database with is idb itself.
      if (specifier !== 'idb' || !context.parentURL?.includes('/src/'))
        return next(specifier, context);
      given++;
      return { url: reduced, format: 'module', shortCircuit: true };
    },
  });
  await load();
  assert.ok(given);
};
