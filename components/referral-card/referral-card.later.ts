// Fetched after the card is there, in room that is kept: invitations, a QR code that is always
// there, why somebody cannot invite; else at the first touch.
import { css } from 'lit';
import { referralCardLaterWords } from '../../src/i18n/en/referral-card-later.ts';
import type { ReferralCard } from './referral-card.ts';
import { equip } from './referral-card.ways.ts';

export * from './referral-card.actions.ts';
export * from './referral-card.code.ts';
export * from './referral-card.invitations.ts';

const styles = css`
  .scan,
  .head,
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    column-gap: 1em;
  }
  .head {
    flex-wrap: wrap;
    min-block-size: 1.75em;
  }
  .head button {
    font-size: 0.875em;
    line-height: 1.75;
    text-decoration: underline;
    cursor: pointer;
  }
  ul {
    list-style: none;
  }
  li {
    flex-wrap: wrap;
    align-content: center;
    min-block-size: var(--_row);
    border-block-start: 1px solid var(--_line);
  }
  li > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .scan {
    flex-wrap: wrap;
    row-gap: 0.5em;
    min-block-size: 9em;
    overflow-wrap: anywhere;
  }
  .scan p {
    flex: 1 8em;
  }
  .squares {
    flex: none;
    inline-size: max(9em, 2.5cm);
    border-radius: var(--_control-radius);
    background: #fff;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .code,
  .address {
    user-select: all;
  }
  input.address {
    border-color: var(--_control-line);
    color: inherit;
    font: inherit;
  }
  @media not print {
    .closed {
      display: none;
    }
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a card the words and styles of what came later. */
export const join = (card: ReferralCard): void => equip(card, referralCardLaterWords, sheet);
