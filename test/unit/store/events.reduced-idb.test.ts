import { withReducedIdb } from './outbox/support/reduced-idb.ts';

await withReducedIdb(() => import('./events.test.ts'));
