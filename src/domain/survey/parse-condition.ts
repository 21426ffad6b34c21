import { operators } from './condition.ts';
import type { Comparison, ComparisonGroup, Condition, Operand, Operator } from './condition.ts';
import { isNumeral, joints, writeOperand } from './write-condition.ts';
import type { Joint } from './write-condition.ts';

/** A condition that cannot be read; `message` says what is wrong, where and how to mend it. */
export class ConditionSyntaxError extends Error {
  override readonly name = 'ConditionSyntaxError';
  /** Where in the text, counted in characters from 0. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

interface Token {
  readonly kind: 'word' | 'quoted' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

const pattern = /\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([(),])|([^\s(),"']+))/y;

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const from = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) {
      const rest = source.slice(from).trim();
      const at = source.length - source.slice(from).trimStart().length;
      if (rest) throw new ConditionSyntaxError(`The quote at ${rest} is never closed.`, at);
      return [...tokens, { kind: 'end', text: '', at: source.length }];
    }
    const [all, double, single, mark, word] = match;
    const at = from + all.length - all.trimStart().length;
    const quoted = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'");
    tokens.push(
      quoted === undefined
        ? { kind: mark ? 'mark' : 'word', text: mark ?? word ?? '', at }
        : { kind: 'quoted', text: quoted, at },
    );
  }
}

/** What people write who know other languages. */
const meant: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '==': 'is',
  '!=': 'not',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** How to compare with several values what compares with one. */
function forSeveral(subject: string, operator: Operator, operands: readonly Operand[]): string {
  const values = operands.map(writeOperand);
  if (operator === 'is') return `: for several write "${subject} in ${values.join(', ')}"`;
  if (operator !== 'not' && operator !== 'has') return '';
  const each = values.map((value) => `${subject} ${operator} ${value}`);
  return `: for several write "${each.join(operator === 'not' ? ' and ' : ' or ')}"`;
}

/** Reads one condition from its tokens. */
class Reader {
  private readonly _tokens: readonly Token[];
  private _next = 0;

  constructor(source: string) {
    this._tokens = tokensOf(source);
  }

  private _peek(): Token {
    return this._tokens[this._next] ?? { kind: 'end', text: '', at: 0 };
  }

  private _take(): Token {
    const token = this._peek();
    this._next += 1;
    return token;
  }

  private _takeIf(kind: Token['kind'], text: string): boolean {
    const { kind: found, text: said } = this._peek();
    const isIt = found === kind && said.toLowerCase() === text;
    if (isIt) this._next += 1;
    return isIt;
  }

  whole(): Condition {
    const condition = this._joined((): Comparison | ComparisonGroup => {
      if (!this._takeIf('mark', '(')) return this._comparison();
      const inner = this._joined(() => this._comparison());
      const { text, at } = this._peek();
      if (!this._takeIf('mark', ')'))
        throw new ConditionSyntaxError(
          text === '('
            ? 'Brackets stand inside brackets: only one level is read.'
            : 'A bracket is opened and never closed: put ")" after the last comparison in it.',
          at,
        );
      return inner;
    });
    const { kind, text, at } = this._peek();
    if (kind !== 'end')
      throw new ConditionSyntaxError(
        `"${text}" is not expected here: join comparisons by "and" or "or", and put quotes around values of several words.`,
        at,
      );
    return condition;
  }

  /** One part, or several joined by the same word. */
  private _joined<Part>(part: () => Part): Part | { all: Part[] } | { any: Part[] } {
    const first = part();
    const parts = [first];
    let by: Joint | undefined;
    for (;;) {
      const { at } = this._peek();
      const joint = joints.find((word) => this._takeIf('word', word));
      if (!joint) break;
      if (by && by !== joint)
        throw new ConditionSyntaxError(
          '"and" and "or" stand side by side: put brackets around what belongs together.',
          at,
        );
      by = joint;
      parts.push(part());
    }
    return by ? (by === 'and' ? { all: parts } : { any: parts }) : first;
  }

  private _comparison(): Comparison {
    const subject = this._take();
    if (subject.kind !== 'word')
      throw new ConditionSyntaxError(
        subject.text === '('
          ? 'Brackets stand inside brackets: only one level is read.'
          : 'A comparison begins with the id of an earlier question, as in "nps is detractor".',
        subject.at,
      );
    const word = this._take();
    const operator = operators.find((one): one is Operator => one === word.text.toLowerCase());
    if (word.kind !== 'word' || !operator) {
      const found = word.kind === 'end' ? 'nothing stands there' : `not "${word.text}"`;
      const better = Object.hasOwn(meant, word.text) ? `: write "${meant[word.text]}"` : '';
      throw new ConditionSyntaxError(
        `After "${subject.text}" comes one of ${operators.join(', ')}, ${found}${better}.`,
        word.at,
      );
    }
    if (operator === 'answered') return [subject.text, operator];
    const operands = [this._operand(operator)];
    while (this._takeIf('mark', ',')) operands.push(this._operand(operator));
    if (operator === 'in') return [subject.text, operator, operands];
    const [operand, second] = operands;
    if (operand === undefined || second !== undefined)
      throw new ConditionSyntaxError(
        `"${operator}" compares with one value${forSeveral(subject.text, operator, operands)}.`,
        word.at,
      );
    if (operator === 'is' && operand === 'not' && this._peek().kind === 'word' && !this._atJoint())
      throw new ConditionSyntaxError(`Write "${subject.text} not", without "is".`, word.at);
    return [subject.text, operator, operand];
  }

  private _atJoint(): boolean {
    return joints.some((joint) => joint === this._peek().text.toLowerCase());
  }

  private _operand(operator: Operator): Operand {
    const isJoint = this._atJoint();
    const { kind, text, at } = this._take();
    const isWord = kind === 'word' && !isJoint;
    if (!isWord && kind !== 'quoted')
      throw new ConditionSyntaxError(
        `After "${operator}" comes a value, as in "${operator} 3".`,
        at,
      );
    return kind === 'word' && isNumeral(text) ? Number(text) : text;
  }
}

/**
 * Reads a condition as editors write it: `nps is detractor and (easy lt 4 or what has wait)`. Values
 * of several words stand in quotes, those of `in` are separated by commas.
 *
 * @throws ConditionSyntaxError for what cannot be read.
 */
export const parseCondition = (source: string): Condition => new Reader(source).whole();
