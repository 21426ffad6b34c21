import { readMember } from './account.ts';
import { signIn } from './visitor.ts';

/** Customer numbers of the demo's members, as the shop's sign-in page lists them, interesting ones first. */
async function listMembers(): Promise<readonly string[]> {
  const answer = await fetch('/sign-in.html');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const inputs = [
    ...page.querySelectorAll<HTMLInputElement>('form[data-sign-in] input[name=member]'),
  ];
  return inputs.map(({ value }) => value);
}

/** The customer number of the nth of them. */
export async function someMember(nth = 0): Promise<string> {
  const all = await listMembers();
  const member = all[nth];
  if (member === undefined) throw new Error(`The sign-in page lists ${all.length} members only.`);
  return member;
}

/**
 * Signs in as a member who may still answer the survey, which each can do once only, for all tests, and who owes no
 * points that the reward would settle first.
 */
export async function signInToAnswer(): Promise<void> {
  for (const member of await listMembers()) {
    await signIn(member);
    const { status, surveys = [], wallets = [] } = await readMember();
    const owed = Number(wallets[0]?.owed ?? 0);
    if (status === 'active' && surveys[0]?.state === 'open' && owed === 0) return;
  }
  throw new Error('Everybody on the sign-in page has answered the survey.');
}

/** Signs in as a member who can redeem a reward now, and owes nothing. */
export async function signInToSpend(reward: string): Promise<void> {
  for (const member of await listMembers()) {
    await signIn(member);
    const { status, rewards = [], wallets = [] } = await readMember();
    const state = rewards.find(({ id }) => id === reward)?.state;
    const owed = Number(wallets[0]?.owed ?? 0);
    if (status === 'active' && state === 'redeemable' && owed === 0) return;
  }
  throw new Error(`Nobody on the sign-in page can redeem ${reward}.`);
}
