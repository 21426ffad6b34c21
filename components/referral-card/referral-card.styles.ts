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
    .ways,
    .terms {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .side,
    .none,
    .address {
      flex: 1 6em;
      min-inline-size: 0;
      padding: 0.625em;
      border-radius: var(--_control-radius);
      background: var(--_field);
    }
    .side {
      background: var(--_accent-soft);
    }
    .address {
      white-space: nowrap;
    }
    .link .action {
      min-inline-size: 6.25em;
    }
    .way {
      flex: 1 0 7em;
      padding: 0.4375em;
      border: 1px solid var(--_control-line);
      border-radius: var(--_pill-radius);
      color: inherit;
      text-align: center;
      text-decoration: none;
    }
    .none {
      align-content: center;
      text-align: center;
    }
    .terms {
      line-height: 1.75;
    }
    @media print {
      .ways {
        display: none;
      }
      .address {
        white-space: normal;
      }
    }
  `,
];
