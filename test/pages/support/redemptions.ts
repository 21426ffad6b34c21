import { readMember, sendCommand } from './account.ts';

/** The shop's staff confirm the newest redemption of whoever is signed in. */
export async function confirmRedemption(): Promise<void> {
  const { subject, redemptions = [] } = await readMember();
  const id = redemptions.find(({ state }) => state === 'pending')?.id;
  const body = JSON.stringify({ subject, id, to: 'issued' });
  const answer = await fetch('/__test/redemptions', { method: 'POST', body });
  if (!answer.ok) throw new Error(`The shop could not confirm: ${answer.status}`);
}

/** Whoever is signed in redeems on another device. */
export const redeemElsewhere = (reward: string, amount: string): Promise<unknown> =>
  sendCommand('/redemptions', { reward, amount });
