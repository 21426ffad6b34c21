import { expect } from '@open-wc/testing';
import { recordConsole } from './support/console-record.ts';
import { seenText } from './support/seen.ts';
import { all, show } from './support/shown-survey.ts';
import { until } from '../support/until.ts';

const survey = { id: 'after-order', questions: [{ id: 'one', type: 'nps', text: 'From a file?' }] };

/** Has an address of this site answer with these, one after the other; tells how often it was asked. */
function answer(path: string, ...answers: readonly (() => Response)[]): () => number {
  const { fetch } = globalThis;
  let asked = 0;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith(path)) return fetch(input, init);
    const next = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (!next) throw new TypeError('Nothing to answer.');
    return next();
  };
  restore = () => void (globalThis.fetch = fetch);
  return () => asked;
}
let restore = (): void => undefined;

const asks = (element: Element): Promise<true> =>
  until(() => seenText(element).includes('From a file?'), 'the question');

describe('a survey in a file', () => {
  afterEach(() => restore());

  it('is asked by all that name it, and fetched once', async () => {
    const asked = answer('/one-file.json', () => Response.json(survey));
    const shown = [1, 2].map(() => show({ attributes: { src: '/one-file.json' } }));
    for (const { survey: element } of await Promise.all(shown)) await asks(element);
    expect(asked()).to.equal(1);
  });

  it('is asked for again when somebody comes back, where it could not be had', async () => {
    const record = recordConsole();
    try {
      const failing = () => new Response('', { status: 503 });
      const asked = answer('/failing-file.json', failing, () => Response.json(survey));
      const { survey: element } = await show({ attributes: { src: '/failing-file.json' } });
      await until(() => seenText(element).includes('Not available now'), 'that it failed');
      expect(record.warnings.join()).to.contain('answered 503');
      document.dispatchEvent(new Event('visibilitychange'));
      await asks(element);
      expect(asked()).to.equal(2);
    } finally {
      record.restore();
    }
  });

  it('is read from no other site', async () => {
    const record = recordConsole();
    try {
      const asked = answer('/theirs.json', () => Response.json(survey));
      const src = 'https://elsewhere.example/theirs.json';
      await show({ attributes: { src } });
      await until(() => record.warnings.join().includes('only this site'), 'the reason');
      expect(asked()).to.equal(0);
    } finally {
      record.restore();
    }
  });

  it('is none where the address is empty', async () => {
    const { survey: element } = await show({ attributes: { src: '' } });
    await until(() => all(element, '[part=score]').length === 11, 'one question');
  });
});
