// Fetched at the first touch, or where there is more to show than most cards show: invitations,
// further channels, a QR code that is always there, somebody who may not invite.
import { css } from 'lit';
import { referralCardLaterWords } from '../../src/i18n/en/referral-card-later.ts';
import { ReferralCard } from './referral-card.ts';

export * from './referral-card.actions.ts';
export * from './referral-card.code.ts';
export * from './referral-card.further-channels.ts';
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
    min-block-size: 9em;
    overflow-wrap: anywhere;
  }
  .scan p {
    flex: auto;
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
  input {
    border: 0;
    min-inline-size: 0;
    color: inherit;
    font: inherit;
  }
  .way {
    cursor: pointer;
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
export function join({ renderRoot }: ReferralCard): void {
  Object.assign(ReferralCard.words, referralCardLaterWords);
  if (renderRoot instanceof ShadowRoot && !renderRoot.adoptedStyleSheets.includes(sheet))
    renderRoot.adoptedStyleSheets.push(sheet);
}
