import type { ProblemDocument } from '../../contract/problem-document.ts';
import { problem, PROBLEMS } from '../../contract/problems.ts';
import type { Refused } from '../../domain/decision.ts';
import { formatInstant } from '../../values/instants.ts';

/** A refusal of the rules as a problem document. */
export const problemOf = ({ code, detail, missing, until }: Refused): ProblemDocument =>
  problem(code, detail, {
    ...(missing === undefined ? {} : { missing }),
    ...(until === undefined ? {} : { until: formatInstant(until) }),
  });

/** Whether a refusal is an answer to keep under its key; a malformed request may be mended. */
export const isLasting = ({ code }: Refused): boolean => PROBLEMS[code].business;
