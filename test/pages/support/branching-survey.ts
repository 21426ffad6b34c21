// The branching example of the documentation, on a page of its own at the shop.

import { loaderTag, openOwnPage } from './own-page.ts';
import { allReach, reload, type ShopPage } from './shop-page.ts';

const asChildren = `
  <laurel-question id="nps" type="nps" required>
    How likely is it that you would recommend us to a friend or colleague?
  </laurel-question>
  <laurel-question id="why" type="text" show-if="nps is detractor or nps is passive">
    What is the main reason for your score?
  </laurel-question>
  <laurel-question id="what" type="single" show-if="nps is detractor" signal="complaint">
    What went wrong?
    <ul>
      <li data-value="wait">Waiting time</li>
      <li data-value="staff">Staff</li>
      <li data-value="other" data-open>Something else</li>
    </ul>
  </laurel-question>
  <laurel-question id="easy" type="ces" dimension="functional">
    {subject} made it easy to collect my points.
  </laurel-question>
  <laurel-question id="contact" type="consent" show-if="nps is detractor or easy lt 4">
    May we contact you to put this right?
  </laurel-question>
  <p slot="end" data-show-if="nps is detractor" data-recovery>
    We are sorry. {reward} points are on the way, and someone will read this today.
  </p>
  <p slot="end">Thank you! {reward} points are yours.</p>`;

const asJson = `<script type="application/json">${JSON.stringify({
  v: 1,
  id: 'after-order',
  questions: [
    {
      id: 'nps',
      type: 'nps',
      required: true,
      text: 'How likely is it that you would recommend us to a friend or colleague?',
    },
    {
      id: 'why',
      type: 'text',
      showIf: 'nps is detractor or nps is passive',
      text: 'What is the main reason for your score?',
    },
    {
      id: 'what',
      type: 'single',
      showIf: 'nps is detractor',
      signal: 'complaint',
      text: 'What went wrong?',
      choices: [
        { value: 'wait', text: 'Waiting time' },
        { value: 'staff', text: 'Staff' },
        { value: 'other', text: 'Something else', open: true },
      ],
    },
    {
      id: 'easy',
      type: 'ces',
      dimension: 'functional',
      text: '{subject} made it easy to collect my points.',
    },
    {
      id: 'contact',
      type: 'consent',
      showIf: 'nps is detractor or easy lt 4',
      text: 'May we contact you to put this right?',
    },
  ],
  ends: [
    {
      showIf: 'nps is detractor',
      recovery: true,
      text: 'We are sorry. {reward} points are on the way, and someone will read this today.',
    },
    { text: 'Thank you! {reward} points are yours.' },
  ],
})}</script>`;

/** Both spellings, by what they are called. */
export const spellings = { children: asChildren, JSON: asJson } as const;
export type Spelling = keyof typeof spellings;

/** What is asked, in its order. */
export const asked = {
  nps: 'How likely is it that you would recommend us to a friend or colleague?',
  why: 'What is the main reason for your score? (optional)',
  what: 'What went wrong? (optional)',
  easy: 'Café Luna made it easy to collect my points. (optional)',
  contact: 'May we contact you to put this right?',
} as const;

/** What stands there in the end. */
export const ends = {
  recovery: 'We are sorry. 50 points are on the way, and someone will read this today.',
  thanks: 'Thank you! 50 points are yours.',
} as const;

/** A whole response as the page says that it sends it. */
export interface Submitted {
  readonly seq: number;
  readonly status: string;
  readonly answers: readonly { readonly question: string; readonly value: unknown }[];
}

export interface SurveyPage extends ShopPage {
  readonly survey: Element;
  readonly root: ShadowRoot;
  /** What a screen reader was told besides what has the focus. */
  readonly said: readonly string[];
  readonly submitted: readonly Submitted[];
  /** How often the page said that the server has the answers. */
  readonly completed: readonly unknown[];
}

const pageBody = (spelling: Spelling, attributes = ''): string =>
  `<button id="before">Before</button><laurel-points-badge></laurel-points-badge>
  <laurel-feedback-survey survey-id="after-order" subject="Café Luna" ${attributes}>${spellings[spelling]}
    <a slot="recovery" href="/account.html">Talk to us now</a>
    <a slot="promotion" href="/rewards.html">New this week</a>
  </laurel-feedback-survey><button id="after">After</button>`;

/** Watches a page with the survey on it. */
export async function watchSurvey(page: ShopPage): Promise<SurveyPage> {
  const { document } = page;
  const said: string[] = [];
  const ariaNotify = (text: string): void => void said.push(text);
  Object.defineProperty(document, 'ariaNotify', { value: ariaNotify, configurable: true });
  const submitted: Submitted[] = [];
  const completed: unknown[] = [];
  document.addEventListener('laurel-survey-submit', (event) => {
    const { response } = Reflect.get(event, 'detail') as { readonly response: Submitted };
    if (response.status === 'complete') submitted.push(response);
  });
  document.addEventListener('laurel-survey-completed', (event) => completed.push(event));
  await allReach(page, 'ready');
  const [survey] = page.widgets('laurel-feedback-survey');
  const root = survey?.shadowRoot;
  if (!survey || !root) throw new Error('The page has no survey.');
  return { ...page, survey, root, said, submitted, completed };
}

export const openSurvey = async (
  spelling: Spelling = 'children',
  attributes = '',
  head = '',
): Promise<SurveyPage> =>
  watchSurvey(await openOwnPage(head + loaderTag(), pageBody(spelling, attributes)));

/** The same page after it was loaded again. */
export async function reloaded(page: SurveyPage): Promise<SurveyPage> {
  return watchSurvey(await reload(page));
}

/** Leaves nothing for the next test to find, whatever became of this one. */
export const closePages = (): void => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
};
