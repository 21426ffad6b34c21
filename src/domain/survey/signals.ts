import type { Metric } from './scales.ts';

export const signalKinds = ['detractor', 'complaint', 'low-csat', 'high-effort'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** That somebody is unhappy, and what would be fitting to do about it. */
export interface Signal {
  readonly kind: SignalKind;
  /** The question that it shows in. */
  readonly question: string;
  /** From just noticeable, above 0, to as bad as can be said, 1. */
  readonly severity: number;
  /**
   * `service-recovery`: somebody of the shop puts it right. `win-back`: somebody who does not want to be
   * contacted is won back by what the shop does next.
   */
  readonly suggested: 'service-recovery' | 'win-back';
}

/** What of an answer shows whether somebody is unhappy; of a response and of the contract alike. */
export interface SignallingAnswer {
  readonly question: string;
  readonly type: string;
  readonly value: unknown;
  readonly signal?: string | undefined;
}

/** What the low end of a scale is a sign of: from the worst that can be said to the last that is one. */
const signs: Readonly<Record<Metric, readonly [kind: SignalKind, worst: number, last: number]>> = {
  nps: ['detractor', 0, 6],
  csat: ['low-csat', 1, 2],
  stars: ['low-csat', 1, 2],
  smileys: ['low-csat', 1, 2],
  thumbs: ['low-csat', 0, 0],
  ces: ['high-effort', 1, 3],
};

const kindOf = ({
  type,
  value,
  signal,
}: SignallingAnswer): readonly [SignalKind, number] | undefined => {
  if (signal === 'complaint') return ['complaint', 1];
  if (!Object.hasOwn(signs, type) || !Number.isInteger(value)) return undefined;
  const [kind, worst, last] = signs[type as Metric];
  const score = Number(value);
  if (score < worst || score > last) return undefined;
  return [kind, (last + 1 - score) / (last + 1 - worst)];
};

/**
 * What a response says about somebody who is unhappy: an NPS of 0 to 6, satisfaction, stars or smileys
 * of 1 or 2, a thumb down, an effort of 1 to 3, and any answer to a question that asks for complaints.
 *
 * @param mayContact - Whether they agreed to be contacted.
 */
export const signalsOf = (
  answers: readonly SignallingAnswer[],
  mayContact: boolean,
): readonly Signal[] =>
  answers.flatMap((answer): readonly Signal[] => {
    const [kind, severity] = kindOf(answer) ?? [];
    if (!kind || severity === undefined) return [];
    const suggested = mayContact || kind === 'complaint' ? 'service-recovery' : 'win-back';
    return [{ kind, question: answer.question, severity, suggested }];
  });
