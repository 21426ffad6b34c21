// What assistive technology is told about the account page, as Chromium computes it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useShop } from './support/browser.ts';
import { allReach, signInAsSomebody } from './support/shopper.ts';

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

describe('the accessibility tree of the account page', () => {
  const surroundings = useShop();

  const openAccount = async (
    path = '/account.html',
    options?: BrowserContextOptions,
  ): Promise<Page> => {
    const context = await surroundings().visitor(options);
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto(path);
    await allReach(page, 'ready');
    return page;
  };

  it('has a heading for each card, at the level asked for', async () => {
    const page = await openAccount();
    for (const tag of ['laurel-points-badge', 'laurel-tier-progress']) {
      const nodes = await treeOf(page, `main ${tag}`);
      const heading = nodes.find(({ role }) => role === 'heading');
      assert.ok(heading, `${tag} has a heading`);
      assert.notEqual(heading.name, '');
      assert.equal(heading.properties['level'], 2);
    }
    await page.context().close();
  });

  it('gives every bar a name and a value in words', async () => {
    const page = await openAccount();
    const bars = (await treeOf(page, 'main laurel-tier-progress')).filter(({ role }) =>
      /^(progressbar|meter)$/.test(role),
    );
    assert.ok(bars.length > 0, 'there are bars');
    for (const { name, value } of bars) {
      assert.notEqual(name.trim(), '');
      assert.match(value, /\d.*\d/);
    }
    await page.context().close();
  });

  it('says the balance with its unit', async () => {
    const page = await openAccount();
    const words = (await treeOf(page, 'main laurel-points-badge'))
      .map(({ name }) => name)
      .join(' ');
    assert.match(words, /\d[\d,]* ?\S* ?points?/);
    await page.context().close();
  });

  it('leaves pictures without meaning out', async () => {
    const page = await openAccount();
    for (const tag of ['laurel-points-badge', 'laurel-tier-progress']) {
      const pictures = (await treeOf(page, `main ${tag}`)).filter(({ role }) =>
        /^(image|img|graphics)/.test(role),
      );
      for (const { name } of pictures) assert.notEqual(name.trim(), '');
    }
    await page.context().close();
  });

  it('says as much in Arabic', async () => {
    const page = await openAccount('/account.html?lang=ar');
    const english = await openAccount();
    for (const tag of ['laurel-points-badge', 'laurel-tier-progress']) {
      const roles = async (where: Page): Promise<readonly string[]> =>
        (await treeOf(where, `main ${tag}`))
          .map(({ role }) => role)
          .filter((role) => /heading|bar|meter|link|button|list/.test(role));
      assert.deepEqual(await roles(page), await roles(english));
    }
    await page.context().close();
    await english.context().close();
  });
});

describe('the accessibility tree of the widgets page', () => {
  const surroundings = useShop();
  const survey = 'main laurel-feedback-survey >> nth=0';
  const card = 'main laurel-referral-card >> nth=0';

  const openWidgets = async (): Promise<Page> => {
    const context = await surroundings().visitor();
    await signInAsSomebody(context);
    const page = await context.newPage();
    await page.goto('/widgets.html?lang=en');
    await allReach(page, 'ready');
    return page;
  };
  const scaleIn = async (page: Page): Promise<TreeNode> => {
    const scale = (await treeOf(page, survey)).find(({ role }) => role === 'radiogroup');
    assert.ok(scale, 'the survey has a group of radio buttons');
    return scale;
  };

  it('has the scale as one group, named by the question, described, and required', async () => {
    const page = await openWidgets();
    const nodes = await treeOf(page, survey);
    const groups = nodes.filter(({ role }) => /^(radiogroup|group)$/.test(role));
    assert.equal(groups.length, 1);
    const scale = await scaleIn(page);
    const question = nodes.find(({ role }) => role === 'heading')?.name ?? '';
    assert.match(question, /^How likely is it that you would recommend .+\?$/);
    assert.equal(scale.name, question);
    assert.match(scale.description, /50 points for your answer/);
    assert.equal(scale.properties['required'], true);
    assert.ok(scale.properties['invalid'] !== 'true');
    await page.context().close();
  });

  it('has eleven choices in their order, with the ends in words, and none chosen', async () => {
    const page = await openWidgets();
    const radios = (await treeOf(page, survey)).filter(({ role }) => role === 'radio');
    assert.deepEqual(
      radios.map(({ name }) => name),
      [
        '0, not at all likely',
        ...['1', '2', '3', '4', '5', '6', '7', '8', '9'],
        '10, extremely likely',
      ],
    );
    assert.ok(radios.every(({ properties }) => properties['checked'] === 'false'));
    const positions = await page.locator(survey).evaluate((element) => {
      const inputs = [...(element.shadowRoot?.querySelectorAll('input[type=radio]') ?? [])];
      return new Set(
        inputs.map((input) => `${input.getAttribute('name')} ${input.closest('form')}`),
      ).size;
    });
    assert.equal(positions, 1, 'browsers count positions within one name in one form');
    await page.context().close();
  });

  it('says what is missing as the description of the scale, which is then invalid', async () => {
    const page = await openWidgets();
    await page.locator(`${survey} >> css=form button`).click();
    await page.waitForFunction(() => {
      const [element] = document.querySelectorAll('main laurel-feedback-survey');
      return element?.shadowRoot?.querySelector('[role=radiogroup][aria-invalid=true]') !== null;
    });
    const scale = await scaleIn(page);
    assert.equal(scale.properties['invalid'], 'true');
    assert.match(scale.description, /choose/i);
    const focused = (await treeOf(page, survey)).find(({ properties }) => properties['focused']);
    assert.equal(focused?.role, 'radio');
    await page.context().close();
  });

  it('has the reason as a text box with its question for a name', async () => {
    const page = await openWidgets();
    const boxes = (await treeOf(page, survey)).filter(({ role }) => role === 'textbox');
    assert.equal(boxes.length, 1);
    assert.match(boxes[0]?.name ?? '', /reason/i);
    await page.context().close();
  });

  it('has the QR code as a picture with a name, the address in words beside it', async () => {
    const page = await openWidgets();
    await page.locator(`${card} >> css=button[aria-expanded=false] >> text=QR`).click();
    await page.locator(`${card} >> css=svg[role=img]`).waitFor();
    const nodes = await treeOf(page, card);
    const pictures = nodes.filter(({ role }) => /^(image|img)$/.test(role));
    assert.equal(pictures.length, 1);
    assert.match(pictures[0]?.name ?? '', /QR/);
    const words = nodes.map(({ name }) => name).join(' ');
    assert.match(words, /\?ref=\w+/);
    await page.context().close();
  });

  it('gives every control of the card a name of its own', async () => {
    const page = await openWidgets();
    await page.locator(`${card} >> css=a[part=channel]`).first().waitFor();
    const controls = (await treeOf(page, card)).filter(({ role }) => /^(button|link)$/.test(role));
    const names = controls.map(({ name }) => name.trim());
    assert.ok(names.length >= 4);
    assert.ok(names.every((name) => name !== ''));
    assert.equal(new Set(names).size, names.length);
    await page.context().close();
  });
});

/** The subtree of one element, ignored nodes left out. */
async function treeOf(page: Page, selector: string): Promise<readonly TreeNode[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.send('DOM.enable');
  const plain = selector.replace(' >> nth=0', '');
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: plain,
  });
  const { node: host } = await devtools.send('DOM.describeNode', {
    nodeId,
    depth: -1,
    pierce: true,
  });
  await devtools.detach();
  const inside = new Set<number>();
  const visit = (node: typeof host): void => {
    inside.add(node.backendNodeId);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
  };
  visit(host);
  return nodes
    .filter((node) => !node.ignored && inside.has(node.backendDOMNodeId ?? -1))
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      value: String(node.value?.value ?? ''),
      description: String(node.description?.value ?? ''),
      properties: Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value as unknown]),
      ),
    }));
}
