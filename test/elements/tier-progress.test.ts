import { expect, fixture, html } from '@open-wc/testing';
import '../../components/tier-progress/define.ts';
import type { TierProgress } from '../../components/tier-progress/index.ts';
import { endOfYear, fakeStore, memberWith, orders, silver, spend } from './fake-store.ts';
import { seenText } from './support/seen.ts';

const show = async (
  tier: Readonly<Record<string, unknown>> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<TierProgress> => {
  const element = document.createElement('laurel-tier-progress');
  for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes }))
    element.setAttribute(name, value);
  element.store = fakeStore({ member: memberWith({ tier: { ...silver, ...tier } }) });
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  await element.ready;
  return element;
};

const part = (element: Element, name: string): string =>
  element.shadowRoot
    ?.querySelector(`[part~="${name}"]`)
    ?.textContent?.replaceAll(/\s+/g, ' ')
    .trim() ?? '';

const bars = (element: Element): readonly (readonly (string | null)[])[] =>
  [...(element.shadowRoot?.querySelectorAll('[role=progressbar]') ?? [])].map((bar) =>
    ['aria-label', 'aria-valuenow', 'aria-valuetext'].map((name) => bar.getAttribute(name)),
  );

describe('<laurel-tier-progress>', () => {
  it('names the tier and has one bar per criterion, in words', async () => {
    const element = await show();
    expect(part(element, 'title')).to.equal('Silver');
    expect(part(element, 'summary')).to.equal('One step to Gold by 31 Dec');
    expect(bars(element)).to.deep.equal([
      ['Spend', '76', '€380 of €500'],
      ['Orders', '60', '3 of 5'],
    ]);
  });

  it('says the next step, with what it brings', async () => {
    expect(part(await show(), 'next')).to.equal(
      '€120 more or 2 more orders bring Gold: free express delivery and double points',
    );
    const both = { tier: 'gold', join: 'all', criteria: [spend, { ...orders, remaining: '1' }] };
    const element = await show({ next: both });
    expect(part(element, 'summary')).to.equal('2 steps to Gold');
    expect(part(element, 'next')).to.match(/^€120 more and 1 more order bring Gold:/);
    const one = { tier: 'gold', join: 'any', criteria: [{ ...orders, remaining: '1' }] };
    expect(part(await show({ next: one }), 'next')).to.match(/^1 more order brings Gold:/);
  });

  it('shows a criterion that is reached as reached, not by colour alone', async () => {
    const reached = { ...spend, current: '600', remaining: '0', reached: true };
    const element = await show({
      next: { tier: 'gold', join: 'all', criteria: [reached, orders] },
    });
    expect(bars(element)[0]).to.deep.equal(['Spend', '100', '€600 of €500, reached']);
    expect(element.shadowRoot?.querySelector('.label .icon')).to.exist;
    expect(part(element, 'next')).to.match(/^2 more orders bring/);
  });

  it('shows no fraction where the goal is not known', async () => {
    const { goal: _goal, remaining: _remaining, ...open } = spend;
    const element = await show({ next: { tier: 'gold', join: 'any', criteria: [open] } });
    expect(bars(element)).to.deep.equal([]);
    expect(part(element, 'criterion')).to.equal('Spend €380');
    expect(part(element, 'next')).to.equal(
      'Gold comes next: free express delivery and double points',
    );
  });

  it('never looks full before it is', async () => {
    const nearly = { ...spend, current: '499.99', remaining: '0.01' };
    const element = await show({ next: { tier: 'gold', join: 'any', criteria: [nearly] } });
    expect(bars(element)[0]?.[1]).to.equal('98');
    expect(part(element, 'next')).to.match(/^€0.01 more brings/);
  });

  it('says how to keep the tier, that it is kept, or since when it is there', async () => {
    expect(part(await show(), 'keep')).to.equal('Silver is yours until 31 Dec; €70 more keeps it');
    const kept = { ...spend, reached: true, remaining: '0' };
    const retain = { tier: 'silver', join: 'any', by: endOfYear, criteria: [kept] };
    expect(part(await show({ retain }), 'keep')).to.equal('Silver is yours beyond 31 Dec');
    expect(part(await show({ retain: undefined }), 'keep')).to.equal('Silver since 3 Mar');
  });

  it('says a risk of losing the tier, with a sign', async () => {
    const element = await show({ risk: { tier: 'bronze', ...endOfYear } });
    expect(part(element, 'keep')).to.equal('Silver ends on 31 Dec; €70 more keeps it');
    expect(element.shadowRoot?.querySelector('.risk .icon')).to.exist;
    const calm = await show({ risk: { tier: 'bronze', ...endOfYear } }, { show: 'retain' });
    expect(part(calm, 'keep')).to.equal('Silver is yours until 31 Dec; €70 more keeps it');
  });

  it('says at the top that there is nothing higher, with what keeps it', async () => {
    const retain = { tier: 'gold', join: 'any', by: endOfYear, criteria: [spend, orders] };
    const element = await show({ current: 'gold', next: undefined, retain });
    expect(part(element, 'title')).to.equal('Gold');
    expect(part(element, 'summary')).to.equal('The highest level');
    expect(part(element, 'next')).to.equal('');
    expect(bars(element)).to.have.length(2);
  });

  it('shows benefits when asked, behind their heading', async () => {
    expect(part(await show(), 'benefits')).to.equal('');
    const element = await show({}, { show: 'benefits' });
    expect(part(element, 'benefits')).to.equal('Your benefits early access');
    expect(part(element, 'next')).to.equal('');
  });

  it('shows the ladder with the step somebody is on', async () => {
    const element = await show({}, { variant: 'steps' });
    const steps = [...(element.shadowRoot?.querySelectorAll('ol > li') ?? [])];
    expect(steps.map((step) => step.textContent?.trim())).to.deep.equal([
      'Bronze',
      'Silver',
      'Gold',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).to.deep.equal([
      null,
      'step',
      null,
    ]);
    expect(bars(element)).to.deep.equal([]);
  });

  it('keeps criteria beyond the room reserved behind a button', async () => {
    const third = { ...orders, id: 'more', kind: 'interactions' };
    const next = { tier: 'gold', join: 'all', criteria: [spend, orders, third] };
    const element = await show({ next });
    expect(bars(element)).to.have.length(2);
    const button = element.shadowRoot?.querySelector('button');
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    button?.click();
    await element.updateComplete;
    expect(bars(element)).to.have.length(3);
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(bars(await show({ next }, { criteria: '3' }))).to.have.length(3);
  });

  it('fills from the side where the language begins', async () => {
    const gapsOf = (element: Element): readonly number[] => {
      const bar = element.shadowRoot?.querySelector('.bar')?.getBoundingClientRect();
      const fill = element.shadowRoot?.querySelector('.fill')?.getBoundingClientRect();
      if (!bar || !fill) throw new Error('There is no bar.');
      return [Math.round(bar.left - fill.left), Math.round(fill.right - bar.right)];
    };
    const [leftToRight] = gapsOf(await show());
    expect(leftToRight).to.be.above(20);
    const arabic = await show({}, { locale: 'ar' });
    const [, rightToLeft] = gapsOf(arabic);
    expect(rightToLeft).to.be.above(20);
    expect(seenText(arabic)).to.match(/\p{Script=Arabic}/u);
  });

  it('puts the label before the name', async () => {
    const element = await show({}, { label: 'Your status', 'heading-level': '2' });
    const heading = element.shadowRoot?.querySelector('[role=heading]');
    expect(heading?.textContent?.trim()).to.equal('Your status: Silver');
    expect(heading?.getAttribute('aria-level')).to.equal('2');
  });
});
