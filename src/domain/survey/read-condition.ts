import { operators } from './condition.ts';
import type { Comparison, Condition, Operand } from './condition.ts';
import { ConditionSyntaxError, parseCondition } from './parse-condition.ts';
import type { Report } from './reading.ts';

const isOperand = (input: unknown): input is Operand =>
  typeof input === 'string' || Number.isFinite(input);

const isComparison = (input: unknown): input is Comparison => {
  if (!Array.isArray(input)) return false;
  const [subject, operator, operand, ...rest] = input as readonly unknown[];
  if (typeof subject !== 'string' || rest.length > 0) return false;
  if (!operators.some((one) => one === operator)) return false;
  if (operator === 'answered') return operand === undefined;
  if (operator === 'in')
    return Array.isArray(operand) && operand.length > 0 && operand.every(isOperand);
  return isOperand(operand);
};

const isCondition = (input: unknown, depth = 0): input is Condition => {
  if (isComparison(input)) return true;
  if (typeof input !== 'object' || input === null || Array.isArray(input) || depth > 1)
    return false;
  const [[key, parts] = [], ...rest] = Object.entries(input);
  return (
    rest.length === 0 &&
    (key === 'all' || key === 'any') &&
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every((part) => isCondition(part, depth + 1))
  );
};

/** Reads a condition, written as text or as JSON; undefined where there is none, or none to be read. */
export function conditionOf(input: unknown, path: string, report: Report): Condition | undefined {
  if (input === undefined || input === '') return undefined;
  if (typeof input !== 'string') {
    if (isCondition(input)) return input;
    report(
      path,
      'A condition is a text as "nps is detractor", [id, operator, value], or { "all": […] } or { "any": […] } of such, one level deep. A value is a text or a number; a consent is "yes" or "no".',
    );
    return undefined;
  }
  try {
    return parseCondition(input);
  } catch (error) {
    if (!(error instanceof ConditionSyntaxError)) throw error;
    report(
      path,
      `${error.message} In: ${input.slice(0, error.position)}▸${input.slice(error.position)}`,
    );
    return undefined;
  }
}
