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
    .ladder,
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
    .ladder {
      gap: 0;
      list-style: none;
    }
    li {
      position: relative;
      flex: 1;
      min-inline-size: 0;
      text-align: center;
      font-size: 0.875em;
    }
    li + li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.8125em;
      inset-inline: calc(1em - 50%) calc(50% + 1em);
      border-block-start: 2px solid var(--_line);
    }
    .dot {
      margin: 0 auto 0.25em;
      inline-size: 1.75em;
      block-size: 1.75em;
      border: 2px solid var(--_line);
      background: none;
    }
    .past .dot,
    .current .dot,
    li:is(.past, .current)::before {
      border-color: var(--_accent);
    }
    .past .dot {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .current {
      font-weight: var(--_title-weight);
    }
    .current .dot {
      border-width: 0.5em;
    }
    summary,
    .more {
      line-height: 1.75;
    }
    .more {
      position: absolute;
      inset-block-end: 0.125em;
      inset-inline-start: var(--_padding);
      min-block-size: 24px;
      font-size: 0.875em;
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
