import { isComparison } from './condition.ts';
import type { Comparison, Condition, Operand } from './condition.ts';

/** What joins comparisons, and so is no value without quotes. */
export const joints = ['and', 'or'] as const;
export type Joint = (typeof joints)[number];

/** Whether a word is read as a number; "007" is the name of a choice. */
export const isNumeral = (text: string): boolean =>
  (Number.isFinite(Number(text)) && String(Number(text)) === text) || /^-?\d+\.\d+$/.test(text);

const needsQuotes = (text: string): boolean =>
  !/^[^\s(),"']+$/.test(text) ||
  isNumeral(text) ||
  joints.some((one) => one === text.toLowerCase());

/** A value as it stands in a condition; a quote that is part of it stands twice. */
export const writeOperand = (operand: Operand): string => {
  if (typeof operand === 'number' || !needsQuotes(operand)) return String(operand);
  return operand.includes('"') && !operand.includes("'")
    ? `'${operand}'`
    : `"${operand.replaceAll('"', '""')}"`;
};

const writeComparison = ([subject, operator, operand]: Comparison): string => {
  const operands = operand === undefined ? [] : [operand].flat();
  const right = operands.length > 0 ? ` ${operands.map(writeOperand).join(', ')}` : '';
  return `${subject} ${operator}${right}`;
};

const writePart = (part: Condition): string =>
  isComparison(part) ? writeComparison(part) : `(${writeCondition(part)})`;

/** The text that stands for a condition; `parseCondition` reads the same one from it. */
export const writeCondition = (condition: Condition): string => {
  if (isComparison(condition)) return writeComparison(condition);
  return 'all' in condition
    ? condition.all.map(writePart).join(' and ')
    : condition.any.map(writePart).join(' or ');
};
