// The states every element has, with the keyboard alone; the survey and the card have scripts of their own.

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { controlsIn } from '../support/seen.ts';
import { stage } from '../support/stage.ts';
import { until } from '../../support/until.ts';
import { define, elements } from '../conformance/elements.ts';

for (const under of elements) {
  describe(`embedding 8, keyboard: <${under.tag}>`, () => {
    before(() => define(under));

    it('is asked to try again with Enter, and with the space bar', async () => {
      for (const press of ['Enter', ' ']) {
        const staged = await stage(under, { situation: 'error' });
        const [retry] = controlsIn(staged.element);
        staged.shop.answers('normally');
        retry?.focus();
        await sendKeys({ press });
        await staged.reaches('ready');
        staged.leave();
      }
    });

    it('leads a guest to Join, then to Sign in, and no further', async () => {
      const staged = await stage(under, { situation: 'guest' });
      const controls = controlsIn(staged.element);
      expect(controls.map(({ localName }) => localName)).to.deep.equal(['a', 'a']);
      const [join, signIn] = controls;
      if (!(join instanceof HTMLAnchorElement) || !(signIn instanceof HTMLAnchorElement)) return;
      expect([join.pathname, signIn.pathname]).to.deep.equal(['/join', '/sign-in']);
      const followed: string[] = [];
      staged.box.addEventListener('click', (event) => {
        event.preventDefault();
        const [target] = event.composedPath();
        followed.push((target as HTMLElement).textContent ?? '');
      });
      for (const link of [join, signIn]) {
        link.focus();
        await sendKeys({ press: 'Enter' });
      }
      await until(() => followed.length === 2, 'both links');
      expect(followed).to.deep.equal([join.textContent, signIn.textContent]);
      staged.leave();
    });
  });
}
