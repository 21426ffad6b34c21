import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.ts';
import { seenText } from './support/seen.ts';
import { until } from '../support/until.ts';

describe('preview', () => {
  it('shows sample data in the language of the page without any request', async () => {
    const { fetch } = globalThis;
    let requests = 0;
    globalThis.fetch = (...request) => {
      requests += 1;
      return fetch(...request);
    };
    const box = await fixture(
      html`<div lang="en">
        <laurel-points-badge preview></laurel-points-badge>
        <laurel-tier-progress preview></laurel-tier-progress>
        <laurel-points-badge preview="false"></laurel-points-badge>
      </div>`,
    );
    const [badge, off] = box.querySelectorAll('laurel-points-badge');
    const bar = box.querySelector('laurel-tier-progress');
    await until(() => badge && seenText(badge) === '1,240 points', 'sample points');
    await until(() => bar && seenText(bar).startsWith('Silver'), 'a sample tier');
    expect(off?.matches(':state(loading)')).to.equal(true);
    expect(requests).to.equal(0);
    globalThis.fetch = fetch;
  });

  it('is on and off by what frameworks set as a property, too', async () => {
    const badge = document.createElement('laurel-points-badge');
    Reflect.set(badge, 'preview', '');
    document.body.append(badge);
    await until(() => badge.matches(':state(ready)'), 'sample points');
    Reflect.set(badge, 'preview', 'false');
    await until(() => badge.matches(':state(loading)'), 'no sample points');
    badge.remove();
  });
});
