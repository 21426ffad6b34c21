import { expect } from '@open-wc/testing';
import { countSubscribers } from '../support/stores.ts';
import { recordConsole } from '../support/console-record.ts';
import { seenText } from '../support/seen.ts';
import { stage, warmUp, type KitElement } from '../support/stage.ts';
import { drawn, until } from '../../support/until.ts';
import { elements } from './elements.ts';

for (const under of elements) {
  describe(`<${under.tag}> life cycle`, () => {
    before(() => warmUp(under));

    it('stays subscribed once while it is moved about, by append and by moveBefore', async () => {
      const staged = await stage(under, { situation: 'ready' });
      const counted = countSubscribers(staged.store);
      staged.element.store = counted.store;
      await until(() => counted.now() === 1, 'one subscription');
      await until(() => under.whole.test(seenText(staged.element)), 'all of it');
      const words = seenText(staged.element);
      const other = document.createElement('div');
      document.body.append(other);
      for (let round = 0; round < 3; round += 1) {
        other.append(staged.element);
        staged.box.append(staged.element);
      }
      if ('moveBefore' in other) other.moveBefore(staged.element, null);
      await drawn();
      expect(counted.now()).to.equal(1);
      expect(counted.ever()).to.equal(1);
      expect(seenText(staged.element)).to.equal(words);
      other.remove();
      staged.leave();
    });

    it('lets go of the store when it is taken away, and follows it again when it comes back', async () => {
      const staged = await stage(under, { situation: 'ready', attributes: under.attributes });
      const counted = countSubscribers(staged.store);
      staged.element.store = counted.store;
      await until(() => counted.now() === 1, 'one subscription');
      const { element, box } = staged;
      const before = seenText(element);
      element.remove();
      await until(() => counted.now() === 0, 'the end of the subscription');
      await under.news(staged.shop);
      await staged.refresh();
      box.append(element);
      await until(() => counted.now() === 1, 'a new subscription');
      await until(() => seenText(element) !== before, 'what happened meanwhile');
      staged.leave();
    });

    it('leaves nothing behind after a hundred comings and goings', async () => {
      const staged = await stage(under, { situation: 'ready' });
      const counted = countSubscribers(staged.store);
      for (let round = 0; round < 100; round += 1) {
        const element = document.createElement(under.tag) as KitElement;
        element.store = counted.store;
        staged.box.append(element);
        if (round % 2 === 0) await element.updateComplete;
        element.remove();
      }
      await until(() => counted.now() === 0, 'the end of all subscriptions');
      staged.leave();
    });

    it('makes a clone that works by itself', async () => {
      const staged = await stage(under, { situation: 'ready', attributes: under.attributes });
      const clone = staged.element.cloneNode(true) as KitElement;
      expect(clone.shadowRoot === staged.element.shadowRoot).to.equal(false);
      clone.store = staged.store;
      staged.box.append(clone);
      await until(
        () => seenText(clone) === seenText(staged.element),
        'the same words in the clone',
      );
      staged.element.remove();
      expect(seenText(clone)).not.to.equal('');
      staged.leave();
    });

    it('adds nothing to the page outside itself but, at most, the announcer', async () => {
      const staged = await stage(under, { situation: 'loading' });
      const before = document.body.children.length;
      staged.shop.answers('normally');
      await staged.reaches('ready');
      expect(staged.element.childNodes.length).to.equal(0);
      const added = [...document.body.children].slice(before);
      expect(added.filter((node) => node.getAttribute('aria-live') === null).length).to.equal(0);
      staged.leave();
    });

    it('keeps its own children when a page morphs its attributes away', async () => {
      const staged = await stage(under, {
        situation: 'ready',
        attributes: under.attributes,
        fallback: '<a href="/account">My account</a>',
      });
      for (const name of staged.element.getAttributeNames()) staged.element.removeAttribute(name);
      await staged.element.updateComplete;
      const plain = await stage(under, { situation: 'ready' });
      // Parts of both come in files of their own.
      await until(() => under.whole.test(seenText(plain.element)), 'all of the plain one');
      await until(
        () => seenText(staged.element) === seenText(plain.element),
        'the same words as of the plain one',
      );
      expect(staged.element.querySelector('a')?.textContent).to.equal('My account');
      plain.leave();
      staged.leave();
    });

    it('changes its store when another one is given to it', async () => {
      const record = recordConsole();
      const first = await stage(under, { situation: 'ready' });
      const second = await stage(under, { situation: 'guest' });
      first.element.store = second.store;
      await until(() => first.element.matches(':state(guest)'), 'the other store’s visitor');
      expect(record.errors).to.deep.equal([]);
      record.restore();
      first.leave();
      second.leave();
    });
  });
}
