import type { OwnScaleQuestion } from './definition.ts';
import type { Scale } from './scales.ts';

type Language = 'en' | 'de' | 'ar' | 'zh-Hans';

/** A question and what the ends of its scale mean, in each language of the kit. */
export type Wording = Readonly<
  Record<Language, readonly [question: string, low: string, high: string]>
>;

/** A question on a scale of which the higher end is the better, in all languages of the kit. */
export const wordedQuestion = (
  id: string,
  { min, max }: Scale,
  { en, de, ar, 'zh-Hans': zhHans }: Wording,
): OwnScaleQuestion => {
  const text = (part: 0 | 1 | 2) => ({
    en: en[part],
    de: de[part],
    ar: ar[part],
    'zh-Hans': zhHans[part],
  });
  const scale = { min, max, polarity: 'higher-is-better', low: text(1), high: text(2) } as const;
  return { id, type: 'scale', required: false, text: text(0), scale };
};
