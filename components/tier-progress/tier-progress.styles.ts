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
    .risk,
    li {
      display: flex;
      align-items: center;
    }
    .head {
      gap: 0.875em;
    }
    .medal,
    .dot {
      display: grid;
      flex: none;
      place-items: center;
      border-radius: 50%;
    }
    .medal {
      inline-size: 2.75em;
      block-size: 2.75em;
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    .medal .icon {
      inline-size: 1.75em;
      block-size: 1.75em;
      fill: currentColor;
      stroke: none;
    }
    .label {
      justify-content: space-between;
      gap: 0.75em;
      margin-block-end: 0.375em;
    }
    .label span {
      display: flex;
      align-items: center;
      gap: 0.25em;
    }
    .label .icon,
    ul .icon {
      inline-size: 1em;
      color: var(--_accent);
    }
    .bar {
      overflow: hidden;
      block-size: 0.625em;
      border-radius: var(--_pill-radius);
      background: var(--_field);
      box-shadow: inset 0 0 0 1px var(--_line);
    }
    .fill {
      block-size: 100%;
      border-radius: inherit;
      background: var(--_accent);
      translate: calc((var(--_filled) - 1) * 100%);
      transition: translate 0.25s ease-out;
      print-color-adjust: exact;
    }
    .fill:dir(rtl) {
      translate: calc((1 - var(--_filled)) * 100%);
    }
    .open {
      block-size: 0.625em;
      border-block-end: 1px dashed var(--_line);
    }
    .muted,
    .risk {
      text-wrap: pretty;
    }
    .risk {
      gap: 0.5em;
      color: var(--_attention);
      font-size: 0.875em;
    }
    .ladder {
      display: flex;
      list-style: none;
    }
    .ladder li {
      position: relative;
      flex: 1;
      flex-direction: column;
      gap: 0.25em;
      min-inline-size: 0;
      font-size: 0.875em;
      color: var(--_muted);
    }
    .ladder li + li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.8125em;
      inset-inline: calc(1em - 50%) calc(50% + 1em);
      border-block-start: 2px solid var(--_line);
    }
    .ladder :is(.past, .current)::before {
      border-color: var(--_accent);
    }
    .dot {
      position: relative;
      inline-size: 1.75em;
      block-size: 1.75em;
      border: 2px solid var(--_line);
      background: var(--_surface);
    }
    .past .dot {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .dot .icon {
      inline-size: 1em;
    }
    .current {
      font-weight: 600;
      color: var(--_text);
    }
    .current .dot {
      border-color: var(--_accent);
    }
    .current .dot::before {
      content: '';
      inline-size: 0.75em;
      block-size: 0.75em;
      border-radius: 50%;
      background: var(--_accent);
    }
    summary,
    .more {
      border: 0;
      border-radius: var(--_control-radius);
      background: none;
      color: var(--_accent);
      font: inherit;
      font-size: 0.875em;
      line-height: 1.75;
      cursor: pointer;
    }
    .more {
      position: absolute;
      inset-block-end: -0.125em;
      inset-inline-start: calc(var(--_padding) / 0.875);
      text-decoration: underline;
    }
    ul {
      padding-block-start: 0.5em;
      list-style: none;
      font-size: 0.875em;
    }
    ul li {
      gap: 0.5em;
    }
    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      .fill,
      .current .dot::before {
        background: Highlight;
        forced-color-adjust: none;
      }
      .bar,
      .medal {
        border: 1px solid;
      }
    }
  `,
];
