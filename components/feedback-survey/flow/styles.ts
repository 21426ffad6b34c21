import { css, unsafeCSS } from 'lit';
import { isNarrow, isTiny } from '../../../src/element/sizes/feedback-survey.ts';

/** Rules for scales of two to ten values, as many as there is room for. */
const columns = (most: number): string =>
  Array.from({ length: 9 }, (_, index) => {
    const values = index + 2;
    const rows = Math.ceil(values / most);
    return `.of-${values}{--_n:${Math.ceil(values / rows)}}`;
  }).join('');

/** Of surveys of several questions. */
export const flowSheet = new CSSStyleSheet();
flowSheet.replaceSync(
  String(css`
    .step {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 1em;
    }
    .step .title,
    .step .note {
      border-radius: var(--_control-radius);
    }
    .choices {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5em;
    }
    .choice {
      display: flex;
      min-block-size: 2.75em;
    }
    .choice:focus-within {
      z-index: 1;
    }
    .choice span {
      position: relative;
      display: flex;
      flex: 1;
      align-items: center;
      gap: 0.75em;
      padding: 0.5em 0.875em;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      pointer-events: none;
    }
    .choice span::before {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
      border: 1px solid;
      border-radius: 50%;
      content: '';
    }
    .multi span::before {
      border-radius: 0.2em;
    }
    .choice :checked + span::before {
      border-width: 0.3em;
    }
    .words {
      position: static;
      inline-size: 100%;
      min-block-size: 2.75em;
      padding: 0.5em 0.75em;
      background: var(--_field);
      color: inherit;
      font: inherit;
      font-size: max(1em, 16px);
      cursor: text;
    }
    .back {
      padding: 0.5625em 1em;
      border-radius: var(--_control-radius);
      cursor: pointer;
    }
    /* Out of sight, with a place in the page that may come into view. */
    :host([trigger]:not([trigger=''], :state(due))) {
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
    :host([trigger]:not([trigger=''])[present='popup' i]:state(due)) {
      position: fixed;
      z-index: 2147483000;
      inset-block-end: 1em;
      inset-inline-end: 1em;
      inline-size: min(26em, 100vw - 2em);
      max-block-size: calc(100dvb - 2em);
      overflow: auto;
    }
    .sheet {
      position: relative;
      display: flex;
      flex: 1;
      flex-direction: column;
    }
    .close {
      align-self: end;
      min-inline-size: 1.5em;
      min-block-size: 1.5em;
      margin: -0.5em -0.5em 0;
      border-radius: var(--_control-radius);
      font-size: 1.25em;
      line-height: 1;
      cursor: pointer;
    }
    ${unsafeCSS(columns(10))}
    @container ${unsafeCSS(isNarrow)} {
      .foot:has(.back) {
        justify-content: space-between;
      }
      .foot:has(.back) p {
        flex-basis: 100%;
      }
      ${unsafeCSS(columns(7))} :is(.of-8, .of-9, .of-10) .muted {
        grid-row: auto;
        max-inline-size: none;
      }
    }
    @container ${unsafeCSS(isTiny)} {
      ${unsafeCSS(columns(3))}
    }
  `),
);
