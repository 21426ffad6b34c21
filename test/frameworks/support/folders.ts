import { join } from 'node:path';
import { inRoot } from '../../../scripts/root.ts';

/** The private package of this suite. */
export const suiteFolder = inRoot('test', 'frameworks');

/** Path of something installed for this suite. */
export const installed = (...path: readonly string[]): string =>
  join(suiteFolder, 'node_modules', ...path);

/** Where apps are built to, one folder for each; beside the packages that server builds import. */
export const builtFolder = installed('.cache', 'frameworks');
