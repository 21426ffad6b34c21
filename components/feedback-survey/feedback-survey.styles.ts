import { css, unsafeCSS } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { feedbackSurveySizes, isNarrow, isTiny } from '../../src/element/sizes/feedback-survey.ts';

export const feedbackSurveyStyles = [
  tokensOf('feedback-survey'),
  frameStyles,
  feedbackSurveySizes,
  css`
    ::slotted(laurel-question) {
      display: none;
    }
    form,
    .reason {
      display: flex;
      flex: 1;
      flex-direction: column;
      justify-content: space-between;
      gap: 1em;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(var(--_n, 5), minmax(0, 1fr));
      gap: 0.375em 0.25em;
      min-inline-size: 0;
      border: 0;
    }
    .nps {
      --_n: 11;
    }
    fieldset .muted {
      grid-row: 2;
      grid-column: 1 / -1;
      justify-self: start;
      max-inline-size: 48%;
    }
    .muted::first-letter {
      text-transform: uppercase;
    }
    .muted ~ .muted {
      justify-self: end;
      text-align: end;
    }
    label {
      position: relative;
    }
    .cell {
      display: grid;
      place-items: center;
      block-size: 2.75em;
    }
    .cell:focus-within {
      z-index: 1;
    }
    input {
      position: absolute;
      inset: 0;
      appearance: none;
      cursor: pointer;
    }
    input,
    textarea {
      border: 1px solid var(--_control-line);
      border-radius: var(--_control-radius);
    }
    .cell span,
    .foot {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em;
    }
    .cell span {
      pointer-events: none;
    }
    :checked {
      inset: -2px -1px;
      border-color: var(--_accent);
      background: var(--_accent);
    }
    :checked + span {
      color: var(--_on-accent);
      font-weight: 700;
    }
    .reason {
      gap: 0.375em;
    }
    textarea {
      flex: 1;
      min-block-size: 3.5em;
      padding: 0.5em 0.75em;
      background: var(--_field);
      color: inherit;
      font: inherit;
      font-size: max(1em, 16px);
      resize: vertical;
    }
    .foot p {
      flex: 1 1 8em;
      min-inline-size: 0;
    }
    .end {
      display: grid;
      gap: 0.5em;
      justify-items: center;
      margin: auto;
      text-align: center;
    }
    .bone + .bone {
      inline-size: auto;
      block-size: 2.75em;
    }
    .bone + .bone + .bone {
      block-size: 4.5em;
    }
    @container ${unsafeCSS(isNarrow)} {
      .nps {
        --_n: 6;
      }
      .nps .muted {
        grid-row: auto;
        max-inline-size: none;
      }
      .nps .cell:nth-of-type(6) {
        grid-column: 1;
      }
    }
    @container ${unsafeCSS(isTiny)} {
      .nps {
        --_n: 4;
      }
      .title {
        hyphens: auto;
      }
      .nps .cell:nth-of-type(6) {
        grid-column: auto;
      }
      fieldset .muted {
        grid-row: auto;
        max-inline-size: none;
      }
    }
    @media (forced-colors: active) {
      :checked,
      :checked + span {
        --_accent: Highlight;
        --_on-accent: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
