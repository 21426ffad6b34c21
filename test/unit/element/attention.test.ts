import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { requestAttention } from '../../../src/element/attention.ts';
import { installPage } from '../components/prompt/fake-page.ts';
import type { FakePage } from '../components/prompt/fake-page.ts';

let page: FakePage;

beforeEach(() => {
  page = installPage();
});
afterEach(() => {
  assert.deepEqual(page.listened(), [], 'nobody listens any more');
  page.remove();
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Somebody who asks for attention; `has` tells whether they got it, `false` that they gave up before. */
function ask(request = requestAttention) {
  const leaving = new AbortController();
  const asked: { has?: boolean; leave(): Promise<void> } = {
    leave() {
      leaving.abort();
      return settled();
    },
  };
  void request({ isConnected: true } as Node, leaving.signal).then((has) => {
    asked.has = has;
  });
  return asked;
}

/** An open dialog that holds nothing. */
const dialog = {
  matches: () => true,
  contains: () => false,
  checkVisibility: () => true,
  shadowRoot: null,
};
const host = (...inside: readonly unknown[]) => ({
  matches: () => false,
  shadowRoot: { querySelectorAll: () => inside },
});

describe('the attention of a page', () => {
  it('goes to one at a time, in the order they ask', async () => {
    const [first, second, third] = [ask(), ask(), ask()];
    await settled();
    assert.deepEqual([first.has, second.has, third.has], [true, undefined, undefined]);
    await first.leave();
    assert.deepEqual([second.has, third.has], [true, undefined]);
    await second.leave();
    assert.equal(third.has, true);
    await third.leave();
  });

  it('is not waited for by those who have left', async () => {
    const [first, second, third] = [ask(), ask(), ask()];
    await second.leave();
    assert.equal(second.has, false);
    await first.leave();
    assert.equal(third.has, true);
    await third.leave();
    const late = new AbortController();
    late.abort();
    assert.equal(await requestAttention({ isConnected: true } as Node, late.signal), false);
  });

  it('is one for two copies of the kit', async () => {
    const url = new URL('../../../src/element/attention.ts?copy', import.meta.url);
    const copy = (await import(url.href)) as typeof import('../../../src/element/attention.ts');
    const first = ask();
    const second = ask(copy.requestAttention);
    await settled();
    assert.equal(second.has, undefined);
    await first.leave();
    assert.equal(second.has, true);
    await second.leave();
  });

  for (const [where, elements] of [
    ['on the page', [dialog]],
    ['in a shadow tree', [host(host(dialog))]],
  ] as const)
    it(`is not to be had while a dialog is open ${where}`, async () => {
      page.document.elements = elements;
      const [first, second] = [ask(), ask()];
      page.document.fire('click');
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(first.has, undefined);
      page.document.elements = [];
      page.document.fire('click');
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual([first.has, second.has], [true, undefined]);
      await Promise.all([first.leave(), second.leave()]);
    });

  it('is not taken from a dialog by what stands in it', async () => {
    page.document.elements = [{ ...dialog, contains: () => true }];
    const inside = ask();
    await settled();
    assert.equal(inside.has, true);
    await inside.leave();
  });

  it('is not to be had by a page in the back', async () => {
    page.show(false);
    const first = ask();
    await settled();
    assert.equal(first.has, undefined);
    page.show(true);
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(first.has, true);
    await first.leave();
  });

  it('is never had by two, and always by the first of those who are left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 20 }), async (steps) => {
        const present: ReturnType<typeof ask>[] = [];
        for (const step of steps) {
          const leaver = present[step];
          if (leaver) {
            present.splice(step, 1);
            await leaver.leave();
          } else present.push(ask());
          await settled();
          assert.deepEqual(
            present.map(({ has }) => has === true),
            present.map((_, index) => index === 0),
          );
        }
        for (const each of present.splice(0)) await each.leave();
      }),
    );
  });

  it('is not kept by what has left the page', async () => {
    const owner = { isConnected: true };
    const first = new AbortController();
    assert.equal(await requestAttention(owner as Node, first.signal), true);
    owner.isConnected = false;
    const second = new AbortController();
    assert.equal(await requestAttention({ isConnected: true } as Node, second.signal), true);
    first.abort();
    second.abort();
  });
});
