import { join } from 'node:path';
import { inRoot } from '../../../scripts/root.ts';

/** The private package of this suite. */
export const suiteFolder = inRoot('test', 'editors');

/** Where the pages are written: one folder for each editor. */
export const pagesFolder = join(suiteFolder, 'pages');

/** Where they are built to. */
export const builtFolder = join(suiteFolder, 'node_modules', '.cache', 'editors');
