import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { browserMarks } from '../../../../components/feedback-survey/prompt/marks.ts';
import { mayKeepMarks } from '../../../../components/feedback-survey/prompt/may-keep-marks.ts';
import type { Mark } from '../../../../src/domain/survey/prompting/mark.ts';
import { setPrivacyControl } from '../../analytics/page.ts';
import { markWith } from '../../domain/survey/prompting/rules.ts';

const NAME = 'laurel.prompts.v1';

/** A storage in memory; `held` is what is in it. */
function storage(held = new Map<string, string>()) {
  const get = (): Storage => ({
    length: held.size,
    key: () => null,
    clear: () => held.clear(),
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  });
  return { held, get };
}

/** A device, and the pages on it: each has a memory of its own, a visit its own storage. */
function device() {
  const local = storage();
  const session = storage();
  const isEmpty = (): boolean => local.held.size + session.held.size === 0;
  const page = (mayKeep: boolean, visit = session) =>
    browserMarks({
      mayKeep: () => mayKeep,
      local: local.get,
      session: visit.get,
      memory: new Map<string, Mark>(),
    });
  return { local, session, page, isEmpty };
}

const shown = markWith({ sessionShows: 1, waitingSince: undefined });

describe('marks', () => {
  it('are kept by the page alone before somebody has used a survey', () => {
    const { page, isEmpty } = device();
    const here = page(false);
    for (const outcome of ['shown', 'ignore'] as const) here.write({ ...shown, outcome });
    here.write({ ...shown, shows: 0, waitingSince: 5 });
    assert.equal(here.read()[0]?.waitingSince, 5);
    assert.ok(isEmpty());
    assert.deepEqual(page(false).read(), []);
  });

  it('are kept by the device once a survey was answered or dismissed, and then only of that survey', () => {
    const { page } = device();
    const here = page(false);
    here.write({ ...shown, survey: 'csat' });
    here.write({ ...shown, outcome: 'dismiss' });
    assert.deepEqual(page(false).read(), [{ ...shown, outcome: 'dismiss' }]);
    assert.equal(here.read().length, 2);
    page(false).write({ ...shown, shows: 2 });
    assert.equal(page(false).read()[0]?.shows, 2, 'it goes on counting');
  });

  it('are kept by the device of those who agree', () => {
    const { page } = device();
    page(true).write(shown);
    assert.deepEqual(page(true).read(), [shown]);
  });

  it('lose with the visit what is of the visit', () => {
    const { page } = device();
    page(true).write({ ...shown, waitingSince: 7 });
    assert.equal(page(true).read()[0]?.waitingSince, 7);
    const [mark] = page(true, storage()).read();
    assert.deepEqual(mark, shown.shows === 1 && { ...shown, sessionShows: 0 });
  });

  it('are forgotten', () => {
    const { page, isEmpty } = device();
    const here = page(true);
    here.write(shown);
    here.clear();
    assert.deepEqual(here.read(), []);
    assert.ok(isEmpty());
  });

  it('are shared by the surveys of a page', () => {
    const marks = () => browserMarks({ mayKeep: () => false, local: broken, session: broken });
    marks().write(shown);
    assert.deepEqual(marks().read(), [shown]);
    marks().clear();
  });
});

const broken = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('a storage', () => {
  it('may be forbidden: the page remembers', () => {
    const marks = browserMarks({
      mayKeep: () => true,
      local: broken,
      session: broken,
      memory: new Map<string, Mark>(),
    });
    marks.write({ ...shown, outcome: 'complete' });
    assert.deepEqual(marks.read(), [{ ...shown, outcome: 'complete' }]);
    marks.clear();
    assert.deepEqual(marks.read(), []);
  });

  it('may be full: the page remembers', () => {
    const local = storage();
    const full = (): Storage => ({
      ...local.get(),
      setItem() {
        throw new DOMException('Full.', 'QuotaExceededError');
      },
    });
    const marks = browserMarks({
      mayKeep: () => true,
      local: full,
      session: storage().get,
      memory: new Map<string, Mark>(),
    });
    marks.write(shown);
    assert.deepEqual(marks.read(), [shown]);
  });

  it('may hold anything', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(
          fc.record({ survey: fc.jsonValue(), group: fc.jsonValue(), shownAt: fc.jsonValue() }),
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, text, (inLocal, inSession) => {
        const { local, session, page } = device();
        local.held.set(NAME, inLocal);
        session.held.set(NAME, inSession);
        const here = page(true);
        here.write(shown);
        assert.deepEqual(here.read().at(-1), shown);
      }),
    );
  });
});

describe('consent', () => {
  const agreed = { consent: () => ({ deviceStorage: true }) };

  it('is a clear yes to what is kept on the device', () => {
    assert.ok(mayKeepMarks(agreed));
    assert.ok(!mayKeepMarks(undefined));
    assert.ok(!mayKeepMarks({}));
    assert.ok(!mayKeepMarks({ consent: () => ({ events: true }) }));
    assert.ok(
      !mayKeepMarks({
        consent() {
          throw new Error('The banner is broken.');
        },
      }),
    );
  });

  it('does not count under Global Privacy Control', () => {
    setPrivacyControl(true);
    assert.ok(!mayKeepMarks(agreed));
    setPrivacyControl(undefined);
  });
});
