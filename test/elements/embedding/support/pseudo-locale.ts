// English that is no English: accented, 40 % longer, each text in brackets of its own. What is not in brackets came
// from no dictionary.

import { baseWords } from '../../../../src/i18n/en/base.ts';
import { feedbackSurveyFlowWords } from '../../../../src/i18n/en/feedback-survey-flow.ts';
import { feedbackSurveyScalesWords } from '../../../../src/i18n/en/feedback-survey-scales.ts';
import { feedbackSurveySendWords } from '../../../../src/i18n/en/feedback-survey-send.ts';
import { feedbackSurveyWords } from '../../../../src/i18n/en/feedback-survey.ts';
import { pointsBadgeMoreWords } from '../../../../src/i18n/en/points-badge-more.ts';
import { pointsBadgeWords } from '../../../../src/i18n/en/points-badge.ts';
import { referralCardChannelsWords } from '../../../../src/i18n/en/referral-card-channels.ts';
import { referralCardLaterWords } from '../../../../src/i18n/en/referral-card-later.ts';
import { referralCardWaysWords } from '../../../../src/i18n/en/referral-card-ways.ts';
import { referralCardWords } from '../../../../src/i18n/en/referral-card.ts';
import { rewardListMoreWords } from '../../../../src/i18n/en/reward-list-more.ts';
import { rewardListWords } from '../../../../src/i18n/en/reward-list.ts';
import { tierProgressMoreWords } from '../../../../src/i18n/en/tier-progress-more.ts';
import { tierProgressWords } from '../../../../src/i18n/en/tier-progress.ts';
import type { Message, Messages } from '../../../../src/i18n/message.ts';
import type { Translation } from '../../../../src/i18n/source.ts';

/** All English there is. */
export const english: Translation = {
  ...baseWords,
  ...feedbackSurveyWords,
  ...feedbackSurveyFlowWords,
  ...feedbackSurveyScalesWords,
  ...feedbackSurveySendWords,
  ...pointsBadgeWords,
  ...pointsBadgeMoreWords,
  ...referralCardWords,
  ...referralCardChannelsWords,
  ...referralCardLaterWords,
  ...referralCardWaysWords,
  ...rewardListWords,
  ...rewardListMoreWords,
  ...tierProgressWords,
  ...tierProgressMoreWords,
};

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  ['aá', 'cç', 'eé', 'ií', 'nñ', 'oö', 'uû', 'yý', 'AÁ', 'EÉ', 'IÍ', 'NÑ', 'OÖ', 'SŠ', 'YÝ'].map(
    ([plain = '', accented = '']) => [plain, accented],
  ),
);

const open = '⟦';
const close = '⟧';

function pseudoText(text: string): string {
  const pieces = text.split(/(\{\w+\})/);
  const accented = pieces.map((piece) =>
    piece.startsWith('{')
      ? piece
      : piece.replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter),
  );
  const letters = pieces.filter((piece) => !piece.startsWith('{')).join('').length;
  // In words as long as the language’s own.
  const more = 'ẋẏẑ ẃéñ '
    .repeat(letters)
    .slice(0, Math.ceil(letters * 0.4))
    .trim();
  return `${open}${accented.join('')}${more && ` ${more}`}${close}`;
}

const pseudoMessage = (message: Message): Message =>
  typeof message === 'string'
    ? pseudoText(message)
    : {
        other: pseudoText(message.other),
        ...Object.fromEntries(
          Object.entries(message).map(([category, text]) => [category, pseudoText(text)]),
        ),
      };

/** A tag for private use, so that numbers and days are as in English. */
export const pseudoTag = 'en-XA';

export const pseudoMessages: Messages = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]),
);

/** What of a text stands in no brackets. */
export function outsideBrackets(text: string): string {
  const inner = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return inner === text ? inner : outsideBrackets(inner);
}
