import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { referralCardSizes } from '../../src/element/sizes/referral-card.ts';

export const referralCardStyles = [
  tokensOf('referral-card'),
  frameStyles,
  referralCardSizes,
  css`
    .rewards,
    .link,
    .terms {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .side,
    .none,
    .address {
      min-inline-size: 0;
      padding: 0.5625em;
      border: 1px solid #0000;
      border-radius: var(--_control-radius);
      background: var(--_field);
    }
    .side {
      flex: 1 6em;
      background: var(--_accent-soft);
    }
    .address {
      flex: 9 13em;
      white-space: nowrap;
    }
    .link .action {
      flex: 1 6.25em;
    }
    .none {
      padding: 1em;
      text-align: center;
    }
    .terms {
      line-height: 1.75;
    }
    .ways:has(+ p) {
      flex: 1;
    }
    .box > .terms {
      margin-block-start: auto;
    }
    @media print {
      .address {
        white-space: normal;
      }
    }
  `,
];
