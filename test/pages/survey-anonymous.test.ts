// Somebody who is signed in says what they think, and nobody learns that it was them.

import { expect } from '@open-wc/testing';
import { seenText } from '../elements/support/seen.ts';
import { until } from '../support/until.ts';
import { readBalance, readMember } from './support/account.ts';
import { closePages } from './support/branching-survey.ts';
import { forgetKept, readKept } from './support/kept.ts';
import { fromNow, readHeld, type Snapshot } from './support/kept-responses.ts';
import { keepScript, loaderTag, openOwnPage } from './support/own-page.ts';
import { endFaults, fault, forgetRequests, requestsSince } from './support/server.ts';
import { allReach, type ShopPage } from './support/shop-page.ts';

const secret = 'Zebrafish';
const folder = '/api/loyalty/anonymous-responses/';

/** Notes all that goes out with a request to write. */
const listening = `
  self.writes = [];
  const before = fetch;
  self.fetch = (input, init = {}) => {
    const { method = 'GET', credentials, headers, body } = init;
    if (method !== 'GET') writes.push({ path: String(input), credentials, headers: { ...headers }, body });
    return before(input, init);
  };
  self.completed = [];
  addEventListener('laurel-survey-completed', ({ detail }) => completed.push(detail));
  addEventListener('laurel-signal', () => completed.push('a signal'));`;

interface Write {
  readonly path: string;
  readonly credentials: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Opened extends ShopPage {
  readonly root: ShadowRoot;
  readonly survey: Element;
}

async function open(id = 'in-confidence', definition?: unknown): Promise<Opened> {
  const head = `<script src="${await keepScript(listening)}"></script>${loaderTag()}`;
  const page = await openOwnPage(
    head,
    `<laurel-feedback-survey survey-id="${id}" resume="session">${
      definition ? `<script type="application/json">${JSON.stringify(definition)}</script>` : ''
    }</laurel-feedback-survey>`,
  );
  await allReach(page, 'ready');
  const [survey] = page.widgets('laurel-feedback-survey');
  const root = survey?.shadowRoot;
  if (!survey || !root) throw new Error('The page has no survey.');
  return { ...page, survey, root };
}

const shows = ({ survey }: Opened, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);

function press({ root }: Opened, selector: string): void {
  root.querySelector<HTMLElement>(selector)?.click();
}

/** Up to the last Send. */
async function answerAll(page: Opened): Promise<void> {
  await shows(page, 'How satisfied are you with our café?');
  await shows(page, 'Your answers are sent without your name.');
  await until(() => page.root.querySelector('input[value="1"]'), 'the scale');
  press(page, 'input[value="1"]');
  press(page, '[part=action]');
  await shows(page, 'What should we do better?');
  const field = page.root.querySelector('textarea');
  if (!field) throw new Error('There is no field for words.');
  field.value = secret;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  press(page, '[part=action]');
  await shows(page, 'What do you like about us?');
}

const writesOf = ({ window: view }: Opened): readonly Write[] =>
  (Reflect.get(view, 'writes') as readonly Write[]).filter(({ path }) => path.includes(folder));

async function keptOf({ path }: Write): Promise<readonly Snapshot[]> {
  const subject = `anonymous:${path.slice(path.indexOf(folder) + folder.length)}`;
  const answer = await fetch(`/__test/export?${new URLSearchParams({ subject })}`);
  return ((await answer.json()) as { readonly entries: readonly Snapshot[] }).entries;
}

/** Whatever this browser keeps that a script can see. */
const keptHere = async (): Promise<string> =>
  JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await readKept(), document.cookie]);

describe('an anonymous survey', () => {
  beforeEach(async () => {
    await forgetKept();
    sessionStorage.clear();
  });
  afterEach(async () => {
    await endFaults();
    closePages();
  });

  it('sends nothing that says who answered, once, and keeps nothing here', async () => {
    const check = await fromNow();
    const { subject } = await readMember();
    const held = await readHeld();
    await forgetRequests();
    const page = await open();
    await answerAll(page);
    expect(await keptHere()).not.to.contain(secret);
    press(page, '[part=action]');
    await shows(page, 'We read every word of it.');
    const [write, ...more] = writesOf(page);
    if (!write) throw new Error('Nothing was sent.');
    expect(more).to.deep.equal([]);
    expect(write.credentials).to.equal('omit');
    expect(Object.keys(write.headers)).to.deep.equal(['content-type']);
    for (const text of [write.path, write.body]) expect(text).not.to.contain(subject);
    for (const time of ['startedAt', 'at'])
      expect(Object.keys(JSON.parse(write.body) as object)).not.to.include(time);
    expect(await keptHere()).not.to.contain(secret);
    // The server holds it, apart from everybody.
    const [kept, ...others] = await keptOf(write);
    expect(others).to.deep.equal([]);
    expect(kept?.answers.map(({ value }) => value)).to.deep.equal([1, secret]);
    expect(JSON.stringify(kept)).not.to.contain(subject);
    expect(await check.snapshots()).to.deep.equal([]);
    expect(await readHeld()).to.deep.equal(held);
    // Before it was sent, and with it, nothing went to where members answer.
    const paths = (await requestsSince()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('/survey-responses/'))).to.deep.equal([]);
    // The page learns that it was answered, not which response it is.
    expect(Reflect.get(page.window, 'completed')).to.deep.equal([
      {
        survey: 'in-confidence',
        wave: kept && Reflect.get(kept, 'wave'),
        id: '',
        reward: undefined,
      },
    ]);
  });

  it('says nothing of the member in its words, and keeps its promise when the survey changes', async () => {
    const check = await fromNow();
    const balance = String(await readBalance());
    const survey = (more: object): object => ({
      id: 'after-order',
      questions: [
        { id: 'visit', type: 'csat', text: 'With {context.points|your} points, how is our café?' },
        { id: 'tier', type: 'text', text: 'You?', showIf: 'context.points ge 0' },
        { id: 'like', type: 'text', text: 'What else?' },
      ],
      ...more,
    });
    const page = await open('after-order', survey({ anonymous: true }));
    await shows(page, 'With your points, how is our café?');
    await until(() => page.root.querySelector('input[value="2"]'), 'the scale');
    press(page, 'input[value="2"]');
    Reflect.set(page.survey, 'definition', survey({}));
    await shows(page, 'Your answers are sent without your name.');
    press(page, '[part=action]');
    await shows(page, 'What else?');
    page.window.dispatchEvent(new Event('pagehide'));
    press(page, '[part=action]');
    // This programme takes nothing without a name to this survey.
    await shows(page, 'This could not be sent.');
    const [write] = writesOf(page);
    expect(write?.body).to.contain('With your points');
    expect(write?.body).not.to.contain(balance);
    expect(await check.snapshots()).to.deep.equal([]);
  });

  it('keeps the answers in the form where they do not arrive, and sends the same response again', async () => {
    await fromNow();
    const page = await open();
    await answerAll(page);
    await fault({ path: folder, lost: true, times: 1, status: 504 });
    press(page, '[part=action]');
    await shows(page, 'Not sent. Your answer is still here.');
    expect(await keptHere()).not.to.contain(secret);
    await shows(page, 'Send again');
    // Whoever thinks better of it in the meantime is heard.
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('There is no field for words.');
    field.value = 'The bread';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    press(page, '[part=action]');
    await shows(page, 'We read every word of it.');
    const [first, second, ...more] = writesOf(page);
    expect(more).to.deep.equal([]);
    expect(second?.path).to.equal(first?.path);
    if (!second) throw new Error('It was not sent again.');
    const kept = await keptOf(second);
    expect(kept.map(({ id, seq }) => [id, seq])).to.deep.equal([
      [kept[0]?.id, 1],
      [kept[0]?.id, 2],
    ]);
    expect(kept.at(-1)?.answers.map(({ value }) => value)).to.deep.equal([1, secret, 'The bread']);
  });
});
