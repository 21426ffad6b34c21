// What people and programs write in place of well-formed tags, as a browser's parser makes a page of it.

import { expect } from '@open-wc/testing';
import { isShown, seenText } from '../../elements/support/seen.ts';
import { drawn, until } from '../../support/until.ts';
import { placedElements, spelt } from '../support/content.ts';
import { keepScript, loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';

const link = '<a href="/account.html">Your points</a>';
const badge = `<laurel-points-badge>${link}</laurel-points-badge>`;
const div = `<div data-laurel="points-badge">${link}</div>`;

/** Opens a page that collects its console's warnings, from before its scripts run. */
async function openListening(body: string, head = loaderTag()): Promise<ShopPage> {
  const listen = await keepScript(`
    self.warnings = [];
    console.warn = (...words) => warnings.push(words.join(' '));`);
  return openOwnPage(`<script src="${listen}"></script>${head}`, body);
}

const warningsOf = ({ window: view }: ShopPage): readonly string[] =>
  Reflect.get(view, 'warnings') as readonly string[];

/** Nothing thrown and nothing forbidden; how often the console warned. */
function expectQuiet(page: ShopPage, warnings = 0): void {
  const { violations, errors } = page;
  expect({ violations, errors }).to.deep.equal({ violations: [], errors: [] });
  expect(warningsOf(page), warningsOf(page).join('\n')).to.have.length(warnings);
}

const wordsAfter = (page: ShopPage): string => {
  const after = page.document.querySelector('#after');
  return after && isShown(after) ? seenText(after) : '';
};

describe('embedding 2, parser: how a tag is written', () => {
  before(async () => signIn(await someMember()));

  for (const [what, markup] of [
    ['closed like in XML, in a box of its own', '<div><laurel-points-badge variant="card"/></div>'],
    ['closed like in XML, in a paragraph', '<p>You have <laurel-points-badge/></p>'],
    ['not closed, in a box of its own', `<section><laurel-points-badge>${link}</section>`],
    ['not closed, in a list', `<ul><li><laurel-points-badge>${link}<li>Other</ul>`],
    ['closed twice', `${badge}</laurel-points-badge>`],
    ['in a paragraph', `<p>You have ${badge} today.</p>`],
    ['as a div in a paragraph', `<p>You have ${div} today.</p>`],
    ['in capitals', `<LAUREL-POINTS-BADGE VARIANT=card>${link}</LAUREL-POINTS-BADGE>`],
    [
      'as a div in capitals',
      `<DIV DATA-LAUREL=points-badge DATA-LAUREL-VARIANT=card>${link}</DIV>`,
    ],
    ['in a cell', `<table><tr><td>${badge}</td></tr></table>`],
    ['loose in a table', `<table>${badge}<tr><td>Cell</td></tr></table>`],
    ['as a div loose in a table', `<table><tr>${div}<td>Cell</td></tr></table>`],
    ['in a button’s place', `<a href="/x"><b>${badge}</b></a>`],
    [
      'with the debris of wpautop',
      `<laurel-points-badge></p><p>${link}</p><p><br /><!-- --></laurel-points-badge>`,
    ],
  ] as const) {
    it(`shows the element ${what}, and what comes after it`, async () => {
      const page = await openListening(`<main>${markup}</main><p id="after">After</p>`);
      await until(() => page.widgets().length === 1, 'the element');
      await allReach(page, 'ready');
      const [widget] = page.widgets();
      expect(widget && seenText(widget)).to.match(/\d.*points|Sparks|\p{L}/u);
      expect(widget && isShown(widget)).to.equal(true);
      expect(wordsAfter(page)).to.equal('After');
      expectQuiet(page);
      page.close();
    });
  }

  it('takes what follows a tag closed like in XML for its fallback, which shows until it is ready', async () => {
    const page = await openListening(
      '<div><laurel-points-badge/><p id="after">After</p></div>',
      '',
    );
    expect(wordsAfter(page)).to.equal('After');
    expect(page.document.querySelector('#after')?.parentElement?.localName).to.equal(
      'laurel-points-badge',
    );
    page.close();
  });

  it('shows the outer of two elements of which the first is not closed', async () => {
    const page = await openListening(
      '<main><laurel-points-badge variant="card"/><laurel-tier-progress></laurel-tier-progress></main>',
    );
    await until(() => page.widgets().length === 2, 'both elements');
    await allReach(page, 'ready');
    const [outer] = page.widgets();
    expect(outer && isShown(outer) && seenText(outer)).to.match(/\d/);
    expectQuiet(page);
    page.close();
  });
});

describe('embedding 2, parser: a template', () => {
  for (const [form, markup] of [
    ['tag', badge],
    ['div', div],
  ] as const) {
    it(`keeps a ${form} inert until it is cloned, and then it works`, async () => {
      await signIn(await someMember());
      await forgetProgramme();
      await forgetRequests();
      const page = await openListening(`<template>${markup}</template><main></main>`);
      await until(() => Reflect.get(page.window, 'laurel')?.version as unknown, 'the loader');
      await drawn(page.window);
      expect(askedIn(await requestsSince())).to.deep.equal({ token: 0, member: 0, programme: 0 });
      const template = page.document.querySelector('template');
      const main = page.document.querySelector('main');
      if (!template || !main) throw new Error('The page has both.');
      main.append(
        template.content.cloneNode(true),
        page.document.importNode(template.content, true),
      );
      await until(() => page.widgets().length === 2, 'two clones');
      await allReach(page, 'ready');
      expect(template.content.firstElementChild?.shadowRoot).to.equal(null);
      expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 1, programme: 1 });
      expectQuiet(page);
      page.close();
    });
  }
});

describe('embedding 2, parser: what is in an attribute', () => {
  before(async () => signIn(await someMember()));

  it('is the text that entities stand for, once', async () => {
    const label = 'Caf&eacute; &amp; &quot;Luna&quot; &#x1F98A; &lt;b&gt; &amp;amp; &copy x';
    const read = 'Café & "Luna" 🦊 <b> &amp; © x';
    const page = await openListening(
      `<laurel-points-badge variant="card" label="${label}"></laurel-points-badge>
       <div data-laurel="points-badge" data-laurel-variant=card data-laurel-label='${label}'></div>`,
    );
    await until(() => page.widgets().length === 2, 'both');
    await allReach(page, 'ready');
    for (const widget of page.widgets()) expect(seenText(widget)).to.contain(read);
    expectQuiet(page);
    page.close();
  });

  it('may be a megabyte, and so may the fallback', async () => {
    const much = 'All our points. '.repeat(65_536);
    const page = await openListening(
      `<laurel-points-badge variant="card" label="${much}">${link}</laurel-points-badge>
       <laurel-tier-progress><p>${much}</p></laurel-tier-progress>`,
    );
    await allReach(page, 'ready');
    const [card, tier] = page.widgets();
    expect(card && seenText(card)).to.contain(much.slice(0, 1000));
    expect(tier && seenText(tier))
      .to.match(/\p{L}/u)
      .and.not.contain('All our points');
    expectQuiet(page);
    page.close();
  });

  it('warns once where it is wrong, of each element’s attributes, and shows the usual', async () => {
    const elements = await placedElements();
    const wrong = elements.flatMap((element) =>
      element.attributes
        // Others count beside one more attribute only, such as where a survey that comes up by itself stands.
        .filter(
          ({ kind, isEditorial, isUnwatched }) =>
            isEditorial && !isUnwatched && /choice|number/.test(kind),
        )
        .map(({ name }) => ({ element, name })),
    );
    const markup = wrong.flatMap(({ element, name }) => {
      const attributes = {
        ...(element.name === 'points-badge' ? { variant: 'card' } : {}),
        [name]: '!"&',
      };
      return (['tag', 'div'] as const).map((form) => spelt(element, form, attributes));
    });
    const page = await openListening(markup.join('\n'));
    await until(() => page.widgets().length === markup.length, 'all elements');
    await allReach(page, 'ready');
    for (const widget of page.widgets()) expect(seenText(widget)).to.match(/\p{L}/u);
    const told = (text: string): boolean => warningsOf(page).some((line) => line.includes(text));
    const untold = wrong.filter(({ element, name }) => !told(`<${element.tag} ${name}="!"&"`));
    expect(untold.map(({ element, name }) => `${element.tag} ${name}`)).to.deep.equal([]);
    expectQuiet(page, wrong.length);
    page.close();
  });
});

describe('embedding 2, parser: JSON in a script', () => {
  const provided = (json: string, tail = ''): string =>
    `<laurel-provider><p></p><script type="application/json" data-messages>${json}</script>
      <laurel-points-badge variant="card">${link}</laurel-points-badge>${tail}</laurel-provider>`;

  before(async () => signIn(await someMember()));

  it('may be a megabyte', async () => {
    const filler = Object.fromEntries(
      Array.from({ length: 125 }, (_, index) => [`unused-${index}`, 'x'.repeat(9000)]),
    );
    const json = JSON.stringify({ en: { ...filler, balance: 'Your million beans' } });
    expect(json.length).to.be.above(1_000_000);
    const page = await openListening(provided(json));
    await allReach(page, 'ready');
    await until(() => page.widgets().some((each) => /million beans/.test(seenText(each))), 'them');
    expectQuiet(page);
    page.close();
  });

  for (const [what, json] of [
    ['broken off', '{"en": {"balance": "Your'],
    ['with a comma too many', '{"en": {"balance": "Beans",}}'],
    ['escaped once too often', '{&quot;en&quot;: {}}'],
    ['of another shape', '{"en": ["balance"]}'],
    ['empty', ''],
    ['null', 'null'],
  ] as const) {
    it(`warns once and shows the usual words where it is ${what}`, async () => {
      const page = await openListening(provided(json));
      await allReach(page, 'ready');
      expect(seenText(page.widgets()[0] ?? page.document.body)).to.match(/Your balance/);
      await until(() => warningsOf(page).length > 0, 'a warning');
      expect(warningsOf(page)[0]).to.contain('data-messages');
      await drawn(page.window);
      expectQuiet(page, 1);
      page.close();
    });
  }
});

describe('embedding 2, parser: what an editor leaves between the tags', () => {
  before(async () => signIn(await someMember()));

  for (const debris of [
    '<p></p>',
    '<br>',
    '<br /><p></p>\n<!-- wp:html -->',
    '\n&#32;<script type="application/json">{}</script>',
  ]) {
    it(`is no fallback: ${debris}`, async () => {
      const failing = await openListening(
        `<laurel-points-badge variant="card">${debris}</laurel-points-badge>`,
        loaderTag('data-api="/nowhere" data-token-url="/laurel/token"'),
      );
      await allReach(failing, 'error');
      const [widget] = failing.widgets();
      const notice = widget?.shadowRoot?.querySelector('[part~=notice]');
      expect(notice && seenText(notice)).to.match(/\p{L}/u);
      failing.close();
    });
  }
});
