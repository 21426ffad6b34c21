// The friend's side of a referral at the shop: a code in an address, a notice, what became of it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeIn, invitationValues, withoutCode } from '../../../demo/server/invitation.ts';
import { languages, wordsIn } from '../../../demo/server/language.ts';
import type { Session } from '../../../demo/server/session.ts';
import type { Standing } from '../../../demo/server/standing.ts';

const english = wordsIn(languages[0]);
const facts = {
  currency: 'EUR',
  tiers: new Map(),
  friendGets: { value: '10', currency: 'EUR' },
  friendOrders: { value: '30', currency: 'EUR' },
};
const waiting: Session = { cart: {}, invitation: { state: 'waiting', code: 'K7Q2M' } };
const standing = (status: Standing['status']): Standing => ({
  status,
  points: 0,
  tier: undefined,
  since: undefined,
  reasons: [],
});
const shop = (path: string): URL => new URL(path, 'http://shop.example');

describe('an invitation’s address', () => {
  it('has a code', () => assert.equal(codeIn(shop('/?ref=K7Q2M')), 'K7Q2M'));

  it('has none when it is no word', () => {
    for (const path of ['/', '/?ref=', '/?ref=a%20b', '/?ref=%3Cb%3E', `/?ref=${'a'.repeat(41)}`])
      assert.equal(codeIn(shop(path)), undefined);
  });

  it('goes on without it on the same page', () => {
    assert.equal(withoutCode(shop('/?ref=K7Q2M')), '/');
    assert.equal(withoutCode(shop('/product.html?id=cup&ref=K7Q2M')), '/product.html?id=cup');
    assert.equal(
      withoutCode(new URL('http://shop.example//elsewhere.example/?ref=K7Q2M')),
      '/elsewhere.example/',
    );
  });
});

describe('the notice of an invitation', () => {
  it('tells a guest what waits, and where to join', () => {
    const notice = invitationValues(waiting, undefined, facts, english);
    assert.match(String(notice?.['text']), /€10 off your first order from €30/);
    assert.deepEqual(notice?.['link'], {
      href: '/sign-in.html?next=/account.html',
      words: 'Sign in and join',
    });
  });

  it('sends who is signed in straight to joining', () => {
    const notice = invitationValues(waiting, standing('candidate'), facts, english);
    assert.deepEqual(notice?.['link'], { href: '/account.html#join', words: 'Join Luna Circle' });
  });

  it('says nothing to members, who were not invited', () => {
    assert.equal(invitationValues(waiting, standing('active'), facts, english), undefined);
  });

  it('has the voucher once it is claimed', () => {
    const session: Session = { cart: {}, invitation: { state: 'claimed', voucher: 'AB-12' } };
    const notice = invitationValues(session, standing('active'), facts, english);
    assert.equal(notice?.['voucher'], 'AB-12');
  });

  it('says why a code could not be used', () => {
    const refused = (problem: string): string => {
      const session: Session = { cart: {}, invitation: { state: 'refused', problem } };
      return String(invitationValues(session, standing('active'), facts, english)?.['text']);
    };
    assert.match(refused('referral-not-eligible'), /have not ordered yet/);
    assert.match(refused('referral-code-unknown'), /do not know/);
  });
});
