// The way a shop's own tests and Storybook are fed: the package's request handlers in MSW's worker.

import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { openTestShop, requestHandlers } from '../../../src/backend/testing/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { settle } from '../support/members.ts';
import { programmeFile } from '../support/programme.ts';
import { seenText } from '../support/seen.ts';
import type { KitElement } from '../support/stage.ts';
import { until } from '../../support/until.ts';
import { define, elements } from './elements.ts';

describe('request handlers for MSW', () => {
  for (const under of elements) {
    it(`feed <${under.tag}> through a service worker`, async () => {
      await define(under);
      const shop = openTestShop({ programme: programmeFile });
      await settle(shop, 'regular');
      shop.signIn('regular');
      const worker = setupWorker(...requestHandlers(shop));
      await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
      const store = openStore({ api: shop.basePath, tokenUrl: shop.tokenPath });
      const element = document.createElement(under.tag) as KitElement;
      element.store = store;
      document.body.append(element);
      await until(() => element.matches(':state(ready)'), 'the member through the worker');
      expect(seenText(element)).to.match(/\d/);
      element.remove();
      store.dispose();
      await worker.stop();
    });
  }
});
