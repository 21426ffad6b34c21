// What assistive technology is told about the survey's scale, as each engine lets itself be asked: Chromium and WebKit
// say role and name of every element; Firefox says nothing, so its semantics are looked at, and axe looks too.

import { expect } from '@open-wc/testing';
import '../../../components/feedback-survey/define.ts';
import '../../../components/referral-card/define.ts';
import { radiosOf, reasonOf, scaleOf, sendButtonOf } from '../../support/survey.ts';
import { until } from '../../support/until.ts';
import { elements } from '../conformance/elements.ts';
import { accessibleNode } from '../support/accessibility.ts';
import { seriousFindings } from '../support/axe.ts';
import { stage, type Stage } from '../support/stage.ts';

type Names = readonly string[];

const between = (from: number, to: number): Names =>
  Array.from({ length: to - from - 1 }, (_, index) => String(from + 1 + index));

const choices: Readonly<Record<string, Names>> = {
  nps: ['0, not at all likely', ...between(0, 10), '10, extremely likely'],
  csat: ['1, very dissatisfied', ...between(1, 5), '5, very satisfied'],
  ces: ['1, strongly disagree', ...between(1, 7), '7, strongly agree'],
  stars: ['1 of 5 stars', '2 of 5 stars', '3 of 5 stars', '4 of 5 stars', '5 of 5 stars'],
};

const open = async (tag: string, attributes: Readonly<Record<string, string>>): Promise<Stage> => {
  const under = elements.find((element) => element.tag === tag);
  if (!under) throw new Error(`The suite has no ${tag}.`);
  return stage(under, { situation: 'ready', lang: 'en', attributes });
};

describe('the scale of a survey for assistive technology', () => {
  for (const [metric, names] of Object.entries(choices)) {
    it(`is one required group, named by its question, with named choices: ${metric}`, async () => {
      const staged = await open('laurel-feedback-survey', { metric });
      const scale = scaleOf(staged.element);
      const root = scale.getRootNode() as ShadowRoot;
      const question = root.getElementById(scale.getAttribute('aria-labelledby') ?? '');
      expect(question?.textContent?.trim()).to.match(/Test Circle/);
      expect(scale.getAttribute('aria-required')).to.equal('true');
      const description = root.getElementById(scale.getAttribute('aria-describedby') ?? '');
      expect(description?.textContent).to.contain('50 points for your answer');

      const radios = radiosOf(staged.element);
      expect(radios.map(({ name }) => name)).to.deep.equal(names.map(() => radios[0]?.name));
      expect(new Set(radios.map(({ form }) => form)).size, 'one form').to.equal(1);
      expect(radios.filter(({ checked }) => checked)).to.deep.equal([]);
      expect(await nodesOf(radios)).to.deep.equal(names.map((name) => ({ role: 'radio', name })));

      const node = await accessibleNode(scale);
      if (node) {
        expect(node.role).to.equal('radiogroup');
        expect(node.name).to.equal(question?.textContent?.trim());
      }
      expect(await seriousFindings(staged.box)).to.deep.equal([]);
      staged.leave();
    });
  }

  it('has its mistakes as descriptions, with no serious finding of axe', async () => {
    const staged = await open('laurel-feedback-survey', { reason: 'required' });
    sendButtonOf(staged.element).click();
    const scale = scaleOf(staged.element);
    await until(() => scale.getAttribute('aria-invalid') === 'true', 'the mistake');
    const root = scale.getRootNode() as ShadowRoot;
    const description = root.getElementById(scale.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).to.match(/choose/i);
    expect(await seriousFindings(staged.box)).to.deep.equal([]);
    staged.leave();
  });

  it('stands beside a text box that is named by its question', async () => {
    const staged = await open('laurel-feedback-survey', {});
    const reason = reasonOf(staged.element);
    expect(reason.labels?.[0]?.textContent).to.match(/main reason/);
    const node = await accessibleNode(reason);
    if (node) {
      expect(node.role).to.match(/textbox/i);
      expect(node.name).to.match(/main reason/);
    }
    staged.leave();
  });
});

describe('the QR code for assistive technology', () => {
  it('is a picture with a name, and the address stands beside it', async () => {
    const staged = await open('laurel-referral-card', { show: 'link qr' });
    const picture = await until(
      () => staged.element.shadowRoot?.querySelector('svg[role=img]'),
      'the QR code',
    );
    expect(picture.getAttribute('aria-label')).to.match(/QR/);
    expect(picture.parentElement?.textContent).to.match(/shop\.example\/\?ref=\w+/);
    const node = await accessibleNode(picture);
    if (node) {
      expect(node.role).to.match(/^(img|image)$/i);
      expect(node.name).to.match(/QR/);
    }
    expect(await seriousFindings(staged.box)).to.deep.equal([]);
    staged.leave();
  });
});

/** Role and name as the engine computes them; where it cannot be asked, as they are written. */
async function nodesOf(
  radios: readonly HTMLInputElement[],
): Promise<readonly { readonly role: string; readonly name: string }[]> {
  const nodes = [];
  for (const radio of radios) {
    const { role, name } = (await accessibleNode(radio)) ?? {
      role: radio.type,
      name: radio.getAttribute('aria-label') ?? radio.labels?.[0]?.textContent ?? '',
    };
    nodes.push({ role: role.toLowerCase().replace('button', ''), name: name.trim() });
  }
  return nodes;
}
