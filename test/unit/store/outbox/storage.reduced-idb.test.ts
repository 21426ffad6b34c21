import { withReducedIdb } from './support/reduced-idb.ts';

await withReducedIdb(() => import('./storage.test.ts'));
