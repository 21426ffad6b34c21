// Imported first by a test whose stores shall keep their rows in device.ts instead of IndexedDB.

import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    /\/(database|idb-storage|clear-rest)\.ts$/.test(specifier)
      ? next(new URL('double.ts', import.meta.url).href, context)
      : next(specifier, context),
});
