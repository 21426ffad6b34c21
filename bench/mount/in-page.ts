// Functions that run in the measured page: each stands alone, because only its own text is sent there.

import type { BadgeMould } from './pages.ts';

/** Reads DOM and styles of the ready badge on the page. */
export async function takeMould(): Promise<BadgeMould> {
  const badge = document.querySelector('laurel-points-badge');
  const root = badge?.shadowRoot;
  if (!root) throw new Error('There is no badge to take the mould from.');
  const member = await fetch('/api/loyalty/member', { headers: { authorization: 'Bearer bench' } });
  const { wallets } = (await member.json()) as {
    readonly wallets: readonly [{ readonly available: string }];
  };
  const available = wallets[0].available;
  const shown = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(Number(available));
  const html = root.innerHTML.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(shown, '{available}');
  const css = root.adoptedStyleSheets.map((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText).join('\n'),
  );
  if (!html.includes('{available}')) throw new Error(`The badge does not show ${shown}.`);
  return { html, css, available };
}

/** Puts `count` elements on the page until all of them are rendered, styled and laid out, and takes them off again. */
export async function mountAll({
  tag,
  count,
}: {
  readonly tag: string;
  readonly count: number;
}): Promise<void> {
  const box = document.createElement('div');
  document.body.append(box);
  box.innerHTML = `<${tag}></${tag}>`.repeat(count);
  await Promise.all(
    [...box.children].map((element) => Reflect.get(element, 'updateComplete') as unknown),
  );
  box.getBoundingClientRect();
  const empty = [...box.children].filter(
    ({ shadowRoot }) => !/\d/.test(shadowRoot?.textContent ?? ''),
  );
  if (empty.length > 0) throw new Error(`${empty.length} of ${count} <${tag}> show no number.`);
  box.remove();
}
