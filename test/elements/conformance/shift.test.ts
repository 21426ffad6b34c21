// Nothing moves on the page while the element goes from undefined to whatever the server says.

import { expect } from '@open-wc/testing';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { openFrame, type Frame } from '../support/frames.ts';
import { statesOf, type StateName } from '../support/seen.ts';
import { watchShift, type ShiftWatch } from '../support/shift-watch.ts';
import { shopIn, type KitElement } from '../support/stage.ts';
import { createTestStore } from '../support/stores.ts';
import { drawn, until } from '../../support/until.ts';
import { definitionOf, elements, type ElementUnderTest } from './elements.ts';

/** Pages of a phone, a tablet and a desktop, and the columns a page with a side bar has. */
const widths = [280, 320, 341, 768, 1280];

const languages = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'de', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
  { lang: 'zh-Hans', dir: 'ltr' },
] as const;

for (const under of elements) {
  describe(`<${under.tag}> layout shift`, () => {
    for (const width of widths) {
      for (const spelling of under.spellings) {
        it(`is 0 at ${width} px in four languages, <${under.tag} ${spelling}>`, async () => {
          const frame = await openFrame(
            width,
            page(under, spelling),
            `<style>${laurelCss()}</style>`,
          );
          const watches = neighbours(frame);
          try {
            await passThroughAllStates(under, frame);
            const moved = watches.filter(({ watch }) => watch.places.length > 1);
            expect(moved.map(({ name, watch }) => `${name}: ${track(watch)}`)).to.deep.equal([]);
          } finally {
            for (const { watch } of watches) watch.stop();
            frame.close();
          }
        });
      }
    }
  });
}

/** In every language: the element in the flow, and in a header that is aligned to its end. */
function page({ tag }: ElementUnderTest, spelling: string): string {
  const element = `<${tag} ${spelling}><a href="/account">Account</a></${tag}>`;
  const section = ({ lang, dir }: (typeof languages)[number]): string => `
    <section lang="${lang}" dir="${dir}">
      <div>${element}</div><p data-neighbour="after, ${lang}">After</p>
      <header style="display:flex;justify-content:flex-end;gap:8px">
        <span data-neighbour="beside, ${lang}">Menu</span><div>${element}</div>
      </header><p data-neighbour="below the header, ${lang}">Below</p>
    </section>`;
  return languages.map(section).join('');
}

function neighbours(
  frame: Frame,
): readonly { readonly name: string; readonly watch: ShiftWatch }[] {
  return [...frame.document.querySelectorAll('[data-neighbour]')].map((neighbour) => ({
    name: neighbour.getAttribute('data-neighbour') ?? '',
    watch: watchShift(neighbour),
  }));
}

const track = ({ places }: ShiftWatch): string =>
  places.map(({ left, top }) => `${left.toFixed(1)},${top.toFixed(1)}`).join(' → ');

/** Undefined, loading, ready, stale, guest, then another member who cannot be read. */
async function passThroughAllStates(under: ElementUnderTest, frame: Frame): Promise<void> {
  const shop = await shopIn('loading', under.needs);
  const store = createTestStore(shop);
  const all = [...frame.document.querySelectorAll<KitElement>(under.tag)];
  for (const element of all) element.store = store;
  const reach = async (state: StateName): Promise<void> => {
    await until(
      () => all.every((element) => statesOf(element).includes(state)),
      `:state(${state})`,
    );
    await Promise.all(all.map((element) => element.updateComplete));
    await drawn(frame.window);
    await drawn(frame.window);
  };
  await drawn(frame.window);
  await frame.load(definitionOf(under));
  await reach('loading');
  shop.answers('normally');
  await reach('ready');
  shop.answers('failure');
  await store.refresh();
  await reach('stale');
  shop.answers('normally');
  await shop.signIn(null);
  await store.session.refresh();
  await reach('guest');
  await shop.signIn('newcomer');
  shop.answers('member-failure');
  await store.session.refresh();
  await reach('error');
  store.dispose();
  shop.close();
}
