import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { browserMarks } from '../../../../components/feedback-survey/prompt/marks.ts';
import { watchPrompt } from '../../../../components/feedback-survey/prompt/prompt.ts';
import type { PromptOptions } from '../../../../components/feedback-survey/prompt/prompt.ts';
import type { Mark } from '../../../../src/domain/survey/prompting/mark.ts';
import type { PromptRules } from '../../../../src/domain/survey/prompting/prompt-rules.ts';
import { DAY, MORNING, rulesWith } from '../../domain/survey/prompting/rules.ts';
import { installPage } from './fake-page.ts';
import type { FakePage } from './fake-page.ts';

let page: FakePage;
/** What the device remembers, from page to page. */
let memory: Map<string, Mark>;
let leaving: AbortController;

const nothing = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** Opens a page in place of the one before. */
function open(pathname: string): void {
  leaving.abort();
  assert.deepEqual(page.listened(), [], 'nobody listens any more');
  page.remove();
  page = installPage({ pathname });
  leaving = new AbortController();
}

/** Goes to another address without a new page. */
function go(pathname: string): Promise<void> {
  Object.assign(location, { pathname });
  page.window.fire('popstate');
  return settled();
}

// It is fetched when it is needed: the first time that takes a while.
before(() => import('../../../../components/feedback-survey/prompt/moment.ts'));

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: MORNING });
  page = installPage();
  memory = new Map<string, Mark>();
  leaving = new AbortController();
});
afterEach(() => {
  open('/');
  page.remove();
  mock.timers.reset();
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const tick = (time: number): Promise<void> => {
  mock.timers.tick(time);
  return settled();
};

async function watch(rules: Partial<PromptRules>, options: Partial<PromptOptions> = {}) {
  const due: string[] = [];
  const survey = options.survey ?? 'nps';
  const prompt = watchPrompt({
    host: { isConnected: true } as Element,
    rules: rulesWith(rules),
    survey,
    wave: '2026-q4',
    visitor: 'member-1',
    marks: browserMarks({ mayKeep: () => false, local: nothing, session: nothing, memory }),
    now: () => Date.now(),
    signal: leaving.signal,
    onDue: () => due.push(survey),
    ...options,
  });
  await settled();
  return { ...prompt, due };
}

const redeemed = { kind: 'event', type: 'laurel-redeemed' } as const;

describe('a prompt', () => {
  it('comes at once where nothing speaks against it, and once only', async () => {
    const { due, explain } = await watch({});
    await go('/other');
    assert.deepEqual(due, ['nps']);
    assert.deepEqual(await explain(), ['Shown at 2026-11-02 09:30:00 UTC.']);
    assert.deepEqual(
      [...memory.values()],
      [
        {
          survey: 'nps',
          group: 'default',
          shownAt: MORNING,
          outcome: 'shown',
          shows: 1,
          sessionShows: 1,
          waitingSince: undefined,
        },
      ],
    );
  });

  it('waits for a trigger, then for its delay', async () => {
    const { due, explain } = await watch({ triggers: [redeemed], delay: 5000 });
    assert.deepEqual(await explain(), ['Waits until the event laurel-redeemed comes.']);
    page.window.fire('laurel-redeemed');
    await settled();
    assert.deepEqual(await explain(), ['Waits until 2026-11-02 09:30:05 UTC.']);
    await tick(4999);
    assert.deepEqual(due, []);
    await tick(1);
    assert.deepEqual(due, ['nps']);
  });

  it('stops watching for other triggers when one has come', async () => {
    await watch({ triggers: [redeemed, { kind: 'exit' }], delay: 5000 });
    assert.ok(page.listened().includes('mouseleave'));
    page.window.fire('laurel-redeemed');
    await settled();
    assert.ok(!page.listened().includes('mouseleave'));
    assert.ok(!page.listened().includes('laurel-redeemed'));
  });

  it('goes on with its delay on the next page, without its trigger', async () => {
    await watch({ triggers: [redeemed], delay: 60_000 });
    page.window.fire('laurel-redeemed');
    await settled();
    await tick(20_000);
    open('/next');
    const { due } = await watch({ triggers: [redeemed], delay: 60_000 });
    await tick(39_999);
    assert.deepEqual(due, []);
    await tick(1);
    assert.deepEqual(due, ['nps']);
    assert.equal(memory.get('nps')?.waitingSince, undefined);
  });

  it('comes on its pages only, also when they change without loading', async () => {
    const { due, explain } = await watch({ pages: ['/orders/*'], triggers: [redeemed] });
    page.window.fire('laurel-redeemed');
    await settled();
    assert.deepEqual(await explain(), ['Not shown: this page is none of /orders/*.']);
    await go('/orders/3');
    await go('/elsewhere');
    page.window.fire('laurel-redeemed');
    await settled();
    assert.deepEqual(due, []);
    await go('/orders/4');
    page.window.fire('laurel-redeemed');
    await settled();
    assert.deepEqual(due, ['nps']);
  });

  it('counts time on one page', async () => {
    const { due } = await watch({ triggers: [{ kind: 'time', active: 30_000 }] });
    await tick(20_000);
    await go('/other');
    await tick(20_000);
    assert.deepEqual(due, []);
    await tick(10_000);
    assert.deepEqual(due, ['nps']);
  });

  it('stays away from who is not in its sample', async () => {
    const { due, explain } = await watch({ sample: 0 });
    await settled();
    assert.deepEqual(due, []);
    assert.deepEqual(await explain(), [
      'Not shown: 0 % are asked, and this visitor is not among them.',
    ]);
    assert.deepEqual(await (await watch({ sample: 0.5 }, { visitor: undefined })).explain(), [
      'Not shown: 50 % are asked, and nobody can tell who this visitor is.',
    ]);
  });

  it('says everything that speaks against it', async () => {
    const { explain } = await watch({ sample: 0, pages: ['/a'] }, { askFrom: MORNING + 30 * DAY });
    assert.deepEqual(await explain(), [
      'Not shown: 0 % are asked, and this visitor is not among them.',
      'Not shown: the server has this member asked again from 2026-12-02.',
      'Not shown: this page is none of /a.',
    ]);
  });

  it('listens to nothing but the address where it may not come', async () => {
    await watch({ sample: 0, triggers: [redeemed, { kind: 'exit' }] });
    assert.ok(!page.listened().includes('laurel-redeemed'));
    assert.ok(!page.listened().includes('mouseleave'));
  });

  it('does not come after it was taken away', async () => {
    const { due, explain } = await watch({ triggers: [redeemed], delay: 1000 });
    page.window.fire('laurel-redeemed');
    await settled();
    leaving.abort();
    await tick(5000);
    assert.deepEqual(due, []);
    assert.deepEqual(page.listened(), []);
    assert.deepEqual(await explain(), [
      'Not shown any more: answered, closed, or taken off the page.',
    ]);
    assert.deepEqual((await watch({})).due, [], 'nor when it is put in late');
  });
});

describe('two prompts', () => {
  it('never come together', async () => {
    const first = await watch({}, { survey: 'nps' });
    const second = await watch({}, { survey: 'csat' });
    await settled();
    assert.deepEqual([first.due, second.due], [['nps'], []]);
    assert.deepEqual(await second.explain(), [
      'Waits until the page is in front, nothing else asks for attention, and no dialog is open.',
    ]);
    first.note('dismiss');
    await settled();
    assert.deepEqual(second.due, ['csat']);
  });

  it('of a group that allows no more are one: the other does not hold the page’s attention', async () => {
    const first = await watch({ maxPerSession: 1 }, { survey: 'nps' });
    const second = await watch({ maxPerSession: 1 }, { survey: 'csat' });
    const third = await watch({ group: 'help' }, { survey: 'help' });
    await settled();
    first.note('ignore');
    await settled();
    assert.deepEqual([second.due, third.due], [[], ['help']]);
  });
});

describe('what became of a prompt', () => {
  const after = { complete: 90 * DAY, dismiss: 30 * DAY };

  it('is remembered with when it was shown', async () => {
    const { note, explain } = await watch({ after });
    await settled();
    await tick(60_000);
    note('dismiss');
    assert.equal(memory.get('nps')?.outcome, 'dismiss');
    assert.equal(memory.get('nps')?.shownAt, MORNING);
    mock.timers.tick(DAY);
    assert.deepEqual(await explain(), [
      'Not shown: dismissed on 2026-11-02, asked again from 2026-12-02.',
    ]);
  });

  it('is an answer, also when its thanks are closed', async () => {
    const { note } = await watch({ after });
    await settled();
    note('complete');
    note('dismiss');
    assert.equal(memory.get('nps')?.outcome, 'complete');
    assert.deepEqual(page.listened(), []);
  });

  it('counts also before it came by itself', async () => {
    const { note, due } = await watch({ triggers: [redeemed], after });
    note('complete');
    page.window.fire('laurel-redeemed');
    await settled();
    assert.deepEqual(due, []);
    open('/next');
    assert.deepEqual(await (await watch({ after })).explain(), [
      'Not shown: answered on 2026-11-02 09:30:00 UTC, asked again from 2027-01-31.',
    ]);
  });
});
