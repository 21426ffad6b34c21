// The sixteen cases of custom-elements-everywhere.com, put to these elements, and what the kit adds to them.
//
// Of the sixteen five do not apply: no element has an array property (lists are words between spaces), and of the five
// spellings of an event's name the kit has one, kebab case.

import { advanced } from './cases/advanced.ts';
import { basic } from './cases/basic.ts';
import type { Case } from './cases/case.ts';
import { late } from './cases/late.ts';
import { session } from './cases/session.ts';

/** All cases of the apps, in the order of the table. */
export const cases: readonly Case[] = [...basic, ...advanced, ...late, ...session];
