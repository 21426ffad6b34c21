// A survey on the page, with a store that says what it was given.

import { fixture, html } from '@open-wc/testing';
import '../../../components/feedback-survey/define.ts';
import type { FeedbackSurvey } from '../../../components/feedback-survey/index.ts';
import type { LoyaltyStore, Settled, StoreCommand } from '../../../src/store/store.ts';
import { fakeStore, memberWith, programme } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The member's survey. */
export const open: Json = { id: 'after-order', wave: '2026-q4', state: 'open' };
export const fifty: Json = { unit: 'points', amount: '50' };

/** A survey on the page, with the commands its store was given and a way to settle them. */
export interface Shown {
  readonly survey: FeedbackSurvey;
  readonly store: FakeStore;
  readonly sent: readonly StoreCommand[];
  settle(end: Settled): void;
}

export async function show({
  id = 'after-order',
  attributes = {},
  state = {},
  definition = {},
  durability = 'volatile',
  content = '',
  prepare,
}: {
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly state?: Json;
  readonly definition?: Json;
  readonly durability?: 'volatile' | 'durable';
  /** What stands in it. */
  readonly content?: string;
  /** Done before it is on the page. */
  readonly prepare?: (survey: FeedbackSurvey) => void;
} = {}): Promise<Shown> {
  const sent: StoreCommand[] = [];
  const waiting: ((end: Settled) => void)[] = [];
  const fake = fakeStore({
    member: memberWith({ surveys: [{ ...open, id, ...state }] }),
    programme: { ...programme, surveys: [{ id, definition }] },
  });
  const send: LoyaltyStore['send'] = async (command) => {
    sent.push(command);
    const settled = new Promise<Settled>((resolve) => waiting.push(resolve));
    return { id: 'key', durability, settled };
  };
  const survey = document.createElement('laurel-feedback-survey');
  const all = { locale: 'en-GB', subject: 'Café Luna', ...attributes };
  for (const [name, value] of Object.entries(all)) survey.setAttribute(name, value);
  survey.innerHTML = content;
  survey.store = { ...fake, send };
  prepare?.(survey);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(survey);
  await survey.ready;
  const settle = (end: Settled): void => waiting.splice(0).forEach((resolve) => resolve(end));
  return { survey, store: fake, sent, settle };
}

export const all = <T extends Element>(survey: Element, selector: string): readonly T[] => [
  ...(survey.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

export function one<T extends Element>(survey: Element, selector: string): T {
  const found = survey.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
