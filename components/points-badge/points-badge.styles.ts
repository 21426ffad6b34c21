import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { pointsBadgeSizes } from '../../src/element/sizes/points-badge.ts';

export const pointsBadgeStyles = [
  tokensOf('points-badge'),
  frameStyles,
  pointsBadgeSizes,
  css`
    .line {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.375em;
      block-size: 100%;
      overflow: hidden;
      border-radius: inherit;
      color: inherit;
      text-decoration: none;
    }
    /* Each part is as high as the line: a unit that has no room beside the number goes under it and
       out of sight, but not out of the accessible name. */
    .line > * {
      display: flex;
      align-items: center;
      gap: 0.5em;
      block-size: 100%;
    }
    .line:has(+ p) {
      flex: none;
    }
    .line:has(+ p) :is(.muted, .icon) {
      display: none;
    }
    .line:focus-visible {
      outline-offset: -3px;
    }
    .line + p {
      overflow: hidden;
      text-overflow: ellipsis;
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
      letter-spacing: -0.02em;
      line-height: 1.3;
    }
    .card .muted a {
      color: inherit;
      text-decoration-color: var(--_line);
      text-underline-offset: 0.25em;
    }
    .card .bone:nth-child(2) {
      inline-size: 50%;
      block-size: 1.75em;
    }
    .card p + .muted:last-of-type {
      margin-block-start: 0.25em;
    }
    .chip {
      padding: 0.1875em 0.75em;
      border-radius: var(--_pill-radius);
      background: var(--_attention-soft);
      color: var(--_attention);
      white-space: nowrap;
    }
    .counted {
      position: relative;
      color: #0000;
    }
    .counting {
      position: absolute;
      inset: auto 0;
      color: var(--_text);
    }
  `,
];
