// The referral card in a frame of another origin that was given no permissions: the link is there to be copied by
// hand, and nothing is said to have been copied.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepFile, keepScript } from '../support/own-page.ts';

interface Told {
  readonly words: string;
  readonly offersSheet: boolean;
  readonly field: string | null;
  readonly selected: string;
  readonly shared: readonly string[];
  readonly channels: readonly string[];
  readonly allowed: { readonly clipboard: boolean; readonly share: boolean };
}

/** Presses "Copy" when the card is ready, by script: the browser gives such a click no rights. */
const driver = `
  const shared = [];
  addEventListener('laurel-shared', ({ detail }) => shared.push(detail.channel));
  const allows = (name) => document.featurePolicy?.allowsFeature(name) ?? false;
  const look = () => {
    const root = document.querySelector('laurel-referral-card')?.shadowRoot;
    if (!root) return;
    const field = root.querySelector('input');
    parent.postMessage({
      words: [...root.children].map((each) => each.localName === 'style' ? '' : each.textContent).join(' '),
      offersSheet: Boolean(root.querySelector('[aria-label*="other apps"]')),
      field: field && field.value,
      selected: field ? field.value.slice(field.selectionStart, field.selectionEnd) : '',
      channels: [...root.querySelectorAll('a[part=channel]')].map(({ href }) => href),
      shared,
      allowed: { clipboard: allows('clipboard-write'), share: allows('web-share') },
    }, '*');
  };
  addEventListener('message', ({ data }) => {
    if (data === 'look') return look();
    const buttons = document.querySelector('laurel-referral-card')?.shadowRoot?.querySelectorAll('button');
    [...buttons ?? []].find(({ textContent }) => /Copy/.test(textContent))?.click();
  });`;

/** As the other pages' own, but that a page of another origin may frame this one. */
const framedByAnybody = "default-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors *";

describe('embedding 13, share fallbacks: a frame of another origin without permissions', () => {
  it('gives the link by hand and never says that it was copied', async () => {
    const script = await keepScript(driver);
    const path = await keepFile(
      `<!doctype html><html lang="en"><title>Framed</title><meta charset="utf-8">
       <script src="${script}"></script>
       <script async src="/laurel/laurel.js" data-api="demo"></script>
       <laurel-referral-card></laurel-referral-card></html>`,
      'text/html; charset=utf-8',
      'html',
      { policy: framedByAnybody },
    );
    const other = new URL(path, location.href);
    other.hostname = location.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
    const frame = document.createElement('iframe');
    frame.src = other.href;
    frame.style.cssText = 'inline-size:400px;block-size:700px';
    let told: Told | undefined;
    const listen = ({ data, source }: MessageEvent): void => {
      if (source === frame.contentWindow) told = data as Told;
    };
    addEventListener('message', listen);
    document.body.append(frame);
    const ask = (what: string): void => frame.contentWindow?.postMessage(what, '*');
    const look = async (check: (now: Told) => boolean, what: string): Promise<Told> =>
      until(() => {
        ask('look');
        return told && check(told) && told;
      }, what);
    const before = await look(({ channels }) => channels.length > 0, 'the card in the frame');
    expect(before.words).to.contain('Copy');
    expect(before.offersSheet).to.equal(false);
    expect(before.allowed).to.deep.equal({ clipboard: false, share: false });
    ask('copy');
    const after = await look(({ field }) => field !== null, 'the link to be copied by hand');
    const selected = await look((now) => now.selected === after.field, 'the link selected');
    expect(selected.field).to.match(/^https?:\/\//);
    expect(selected.words).to.match(/Press (?:Ctrl\+C|⌘C)|hold/i);
    expect(selected.words).not.to.contain('Copied');
    expect(selected.shared).to.deep.equal([]);
    expect(selected.channels).to.deep.equal(before.channels);
    removeEventListener('message', listen);
    frame.remove();
  });
});
