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

/** The subtree of one element, ignored nodes left out. */
async function treeOf(page: Page, selector: string): Promise<readonly TreeNode[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.send('DOM.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
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
      properties: Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value as unknown]),
      ),
    }));
}
