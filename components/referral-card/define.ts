import { define } from '../../src/element/define.ts';
import { ReferralCard } from './referral-card.ts';

define('laurel-referral-card', ReferralCard);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-referral-card': ReferralCard;
  }
}
