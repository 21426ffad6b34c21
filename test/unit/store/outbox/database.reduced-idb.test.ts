import { withReducedIdb } from './support/reduced-idb.ts';

await withReducedIdb(() => import('./database.test.ts'));
