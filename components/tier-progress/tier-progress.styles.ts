import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { tierProgressSizes } from '../../src/element/sizes/tier-progress.ts';

export const tierProgressStyles = [
  tokensOf('tier-progress'),
  frameStyles,
  tierProgressSizes,
  css`
    .head,
    .label,
    .risk {
      display: flex;
      align-items: center;
      gap: 0.75em;
    }
    .medal .icon {
      inline-size: 1.75em;
      block-size: 1.75em;
      fill: currentColor;
      stroke: none;
    }
    .label > .muted {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .label {
      flex-wrap: wrap;
      justify-content: space-between;
      padding-block-end: 0.375em;
    }
    .muted .icon {
      inline-size: 1em;
      block-size: 1em;
      vertical-align: -0.125em;
    }
    .bar {
      overflow: hidden;
      block-size: 0.625em;
      border: 1px solid var(--_line);
      border-radius: var(--_pill-radius);
      background: var(--_field);
    }
    .fill {
      block-size: 100%;
      border-radius: inherit;
      background: var(--_accent);
      translate: calc((var(--_filled) - 1) * 100%);
      transition: translate 0.25s ease-out;
    }
    .fill:dir(rtl) {
      translate: calc((1 - var(--_filled)) * 100%);
    }
    .muted:empty {
      display: none;
    }
    .risk {
      color: var(--_attention);
    }
    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      .fill {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `,
];
