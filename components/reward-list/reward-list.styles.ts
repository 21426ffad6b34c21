import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { rewardListSizes } from '../../src/element/sizes/reward-list.ts';

export const rewardListStyles = [
  tokensOf('reward-list'),
  frameStyles,
  rewardListSizes,
  css`
    ul {
      display: grid;
      grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
      column-gap: 2em;
      list-style: none;
    }
    li,
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em 0.75em;
    }
    li {
      align-content: start;
      padding-block: 0.75em;
      border-block-start: 1px solid var(--_line);
    }
    .about {
      flex: 1 8em;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .image {
      inline-size: 3em;
      block-size: 3em;
      border-radius: var(--_control-radius);
      object-fit: cover;
    }
    li .action[aria-disabled='true'] {
      background: var(--_field);
      color: var(--_muted);
      cursor: default;
    }
    .foot {
      justify-content: space-between;
      min-block-size: 1.75em;
      margin-block-start: auto;
      font-size: 0.875em;
    }
    .foot button {
      min-block-size: 1.75em;
      text-decoration: underline;
      cursor: pointer;
    }
    @media (forced-colors: active) {
      .foot button {
        border: 1px solid;
      }
    }
  `,
];
