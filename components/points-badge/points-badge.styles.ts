import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { pointsBadgeSizes } from '../../src/element/sizes/points-badge.ts';

export const pointsBadgeStyles = [
  tokensOf('points-badge'),
  frameStyles,
  pointsBadgeSizes,
  css`
    .line {
      border-radius: inherit;
      color: inherit;
      text-decoration-color: var(--_line);
    }
    .pill .line {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.375em;
      block-size: 100%;
      overflow: hidden;
      outline-offset: -3px;
      text-decoration: none;
    }
    /* Each part is as high as the line: a unit that has no room beside the number goes under it and
       out of sight, but not out of the accessible name. */
    .pill .line > * {
      display: flex;
      align-items: center;
      gap: 0.5em;
      block-size: 100%;
    }
    .pill:is(.ready, .stale) {
      min-inline-size: min-content;
    }
    .line:has(+ .footnote) :is(.muted, .icon) {
      display: none;
    }
    .pill .footnote {
      flex: auto;
      inline-size: 0;
    }
    .icon {
      color: var(--_accent);
    }
    .card:is(.ready, .stale) {
      justify-content: center;
      gap: 0;
    }
    .card b {
      font-size: 1.75em;
      line-height: 1.3;
    }
    .pill .bone + .bone {
      display: none;
    }
    p > span + span::before {
      content: ' · ';
    }
    .muted .expiring {
      display: table;
      padding: 0.1875em 0.75em;
      border-radius: var(--_pill-radius);
      background: var(--_attention-soft);
      color: var(--_attention);
    }
    .card .expiring::before {
      content: none;
    }
  `,
];
