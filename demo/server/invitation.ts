// The friend's side of a referral, in the shop's own words: an invitation waits, is claimed, or cannot be used.

import type { Words } from './language.ts';
import type { ProgrammeFacts } from './programme.ts';
import type { Claim } from './programme-calls.ts';
import type { Session } from './session.ts';
import type { Standing } from './standing.ts';
import type { Values } from './template.ts';

/** What became of the invitation a visitor came with. */
export type Invitation =
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'claimed'; readonly voucher?: string }
  | { readonly state: 'refused'; readonly problem: string };

/** Codes are short words; anything else in an address is none. */
const CODE = /^[\w-]{1,40}$/;

/** The code of a referral link such as `/?ref=K7Q2M`, or undefined. */
export function codeIn(url: URL): string | undefined {
  const code = url.searchParams.get('ref') ?? '';
  return CODE.test(code) ? code : undefined;
}

/** The same address without the code, which is remembered from here on. */
export function withoutCode(url: URL): string {
  const search = new URLSearchParams(url.search);
  search.delete('ref');
  const query = search.size > 0 ? `?${search}` : '';
  // Two slashes at the start would name another host.
  return url.pathname.replace(/^\/+/, '/') + query;
}

export const afterClaim = (claim: Claim): Invitation =>
  claim.kind === 'claimed'
    ? { state: 'claimed', ...(claim.voucher === undefined ? {} : { voucher: claim.voucher }) }
    : { state: 'refused', problem: claim.problem };

/**
 * The notice as the pages' templates name it; undefined when there is nothing to say.
 *
 * @param standing of whoever is signed in: who is a member already was not waiting for an invitation.
 */
export function invitationValues(
  { invitation }: Session,
  standing: Standing | undefined,
  facts: ProgrammeFacts,
  words: Words,
): Values | undefined {
  switch (invitation?.state) {
    case undefined:
      return undefined;
    case 'waiting':
      if (standing !== undefined && standing.status !== 'candidate') return undefined;
      return {
        text: words.say(facts.friendGets ? 'invitationWaits' : 'invitationWaitsPlain', {
          ...giftWords(facts, words),
        }),
        link: standing
          ? { href: '/account.html#join', words: words.say('joinTitle') }
          : { href: '/sign-in.html?next=/account.html', words: words.say('invitationSignIn') },
      };
    case 'claimed':
      return {
        text: facts.friendGets
          ? words.say('invitationClaimed', giftWords(facts, words))
          : words.say('invitationClaimedPlain'),
        voucher: invitation.voucher,
      };
    case 'refused':
      return {
        text: words.say(
          invitation.problem === 'referral-not-eligible' ||
            invitation.problem === 'referral-already-claimed'
            ? 'invitationNotNew'
            : 'invitationUnknown',
        ),
      };
  }
}

const giftWords = ({ friendGets, friendOrders }: ProgrammeFacts, words: Words) => ({
  gift: friendGets ? words.price(friendGets) : '',
  minimum: friendOrders ? words.price(friendOrders) : '',
});
