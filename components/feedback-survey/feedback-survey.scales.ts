// Fetched where a survey asks another question than that of NPS, in room that is kept.
import { css, nothing, svg, unsafeCSS } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { scales } from '../../src/domain/survey/scales.ts';
import { icon } from '../../src/element/index.ts';
import type { Content } from '../../src/element/index.ts';
import { isTiny } from '../../src/element/sizes/feedback-survey.ts';
import { feedbackSurveyScalesWords } from '../../src/i18n/en/feedback-survey-scales.ts';
import type { Means } from './feedback-survey.learn.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** A star with five points, our own drawing. */
const starIcon = svg`<path d="m12 3 2.8 5.8 6.2.9-4.5 4.4 1.1 6.2-5.6-3-5.6 3 1.1-6.2L3 9.7l6.2-.9z"/>`;

/** A hand with its thumb up, our own drawing; turned round it points down. */
const thumbIcon = svg`<path d="M7 11v9H3v-9h4l4-8c2 0 3 1.5 2.6 3.5L13 10h6q2.4 0 2 2.4l-1.4 5.8Q19.2 20 17.4 20H7"/>`;

/** A face whose mouth bends up or down with the score, 1 to 5, our own drawing. */
const faceIcon = (score: number): SVGTemplateResult => {
  const bend = (score - 3) * 2.5;
  const ends = 15.5 - bend / 4;
  return svg`<circle cx="12" cy="12" r="9"/><path d="M9 9.5v.5m6-.5v.5M8 ${ends}q4 ${bend} 8 0"/>`;
};

const styles = css`
  .ces {
    --_n: 7;
  }
  .thumbs {
    --_n: 2;
  }
  .thumbs .muted {
    display: none;
  }
  .stars input {
    border: 0;
    background: none;
  }
  .stars span {
    color: var(--_accent-text);
  }
  :is(.stars, .smileys) .icon {
    inline-size: min(2em, 100%);
    block-size: 2em;
  }
  .stars .cell:has(:checked, ~ .cell :checked) .icon {
    fill: currentColor;
  }
  .thumbs .cell:first-of-type .icon {
    scale: 1 -1;
  }
  @container ${unsafeCSS(isTiny)} {
    .ces {
      --_n: 4;
    }
    .csat,
    .stars,
    .smileys {
      --_n: 3;
    }
  }
  @media (forced-colors: active) {
    :checked,
    :checked + span {
      --_accent-text: CanvasText;
    }
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a survey, once, words and styles that did not come with it. */
export function meansOf({ constructor, shadowRoot }: FeedbackSurvey): Means {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (!sheets?.includes(sheet)) {
    Object.assign((constructor as typeof FeedbackSurvey).words, feedbackSurveyScalesWords);
    sheets?.push(sheet);
  }
  return { pictureOf };
}

function pictureOf(
  survey: FeedbackSurvey,
  type: string,
  score: number,
  text: string | undefined,
): readonly [picture: Content, name: string | typeof nothing] | undefined {
  if (type === 'thumbs') return [[icon(thumbIcon), text], nothing];
  if (type === 'smileys') {
    const number = survey.number(score);
    return [
      icon(faceIcon(score)),
      text ? survey.say('scoreNamed', { score: number, text }) : number,
    ];
  }
  if (type !== 'stars') return undefined;
  const values = { score: survey.number(score), most: survey.number(scales.stars.max) };
  return [icon(starIcon), survey.say('starsOf', values, score)];
}
