// Fetched when a balance changes under a shopper's eyes, which most pages never see.
import { announce } from '../../src/element/announcer.ts';
import { countUp } from '../../src/element/count-up.ts';
import type { LaurelElement } from '../../src/element/index.ts';
import type { PointsBadgeView } from './points-badge.ts';

/**
 * Says once on the page that a balance is another one, and counts up to it. Another person's
 * balance, or another wallet's, is not a change of the one before.
 */
export function tellChange(
  badge: LaurelElement<PointsBadgeView>,
  title: string,
  before: PointsBadgeView,
  { wallet, member }: PointsBadgeView,
): void {
  if (before.wallet.id !== wallet.id || before.member.subject !== member.subject) return;
  const { id, available } = wallet;
  announce(`${title}: ${badge.number(available)} ${badge.unitName(id, available)}`);
  const balance = badge.renderRoot.querySelector('b');
  const format = (amount: number): string => badge.number(amount);
  if (balance) countUp(balance, Number(before.wallet.available), Number(available), format);
}
