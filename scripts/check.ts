// npm run check: what a contributor wants to know before a commit, in under a minute.

import { lintCheck, runCheck, typeCheck, unitCheck } from './checks.ts';

const results = await Promise.all([typeCheck, lintCheck, unitCheck].map(runCheck));
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
