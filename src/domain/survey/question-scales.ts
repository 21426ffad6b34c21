import type { OwnScale, Question } from './definition.ts';
import { meaningOf } from './scale-meanings.ts';
import type { ScaleMeaning } from './scale-meanings.ts';
import { scales } from './scales.ts';
import type { Metric, Scale } from './scales.ts';

export const isMetric = (type: string): type is Metric => Object.hasOwn(scales, type);

/** A scale with the names of its values; an own scale may name none. */
export type NamedScale = Scale &
  Partial<Pick<ScaleMeaning, 'buckets'>> &
  Pick<ScaleMeaning, 'polarity'>;

const named = ({ min, max, polarity, buckets }: OwnScale): NamedScale => ({
  min,
  max,
  polarity,
  ...(buckets && { buckets }),
});

/** The scale a question is answered on, if it is. */
export function scaleOf(question: { readonly type: Metric }): NamedScale;
export function scaleOf(question: Pick<Question, 'type'>): NamedScale | undefined;
export function scaleOf(question: Pick<Question, 'type'>): NamedScale | undefined {
  const { type } = question;
  if (isMetric(type)) return { ...scales[type], ...meaningOf(type) };
  return 'scale' in question ? named(question.scale as OwnScale) : undefined;
}

/** Whether a value can be chosen on a scale. */
export const isOn = ({ min, max }: Scale, value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

/** What a value is called on a scale; nothing where its names end below it. */
export const nameOn = ({ buckets }: NamedScale, value: number): string | undefined =>
  Object.entries(buckets ?? {}).find(([, upTo]) => value <= upTo)?.[0];

/** Where a value stands on its scale, from its first, 0, to its last, 100. */
export const placeOn = ({ min, max }: Scale, value: number): number =>
  (100 * (value - min)) / (max - min);

/** Where a value lies between the worst, 0, and the best, 100, that can be said. */
export const percentOn = (scale: NamedScale, value: number): number =>
  scale.polarity === 'higher-is-better' ? placeOn(scale, value) : 100 - placeOn(scale, value);
