// Nothing on the shop's pages moves because of the widgets: the place of everything else is the same before any
// script has run and after the last widget has settled.

import { expect } from '@open-wc/testing';
import { demoPages, inLanguage, languages, thankYouPage } from './support/demo.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage } from './support/shop-page.ts';
import { placeOrder, signIn, signOut } from './support/visitor.ts';
import { kit } from '../support/kit.ts';

describe('layout shift on the shop’s pages', () => {
  for (const somebody of [true, false]) {
    const who = somebody ? 'a member' : 'a guest';
    for (const width of [320, 768, 1280]) {
      it(`is 0 for ${who} at ${width} px, on every page in every language`, async function () {
        this.timeout(60_000);
        await (somebody ? signIn(await someMember()) : signOut());
        await placeOrder();
        const moved: string[] = [];
        for (const language of languages) {
          for (const path of [...Object.values(demoPages), thankYouPage]) {
            const address = inLanguage(path, language);
            const before = await placesWithoutScripts(address, width);
            const page = await openPage(address, width);
            if (page.widgets().length > 0) await allReach(page, somebody ? 'ready' : 'guest');
            const after = placesIn(page.document);
            moved.push(...differences(before, after).map((what) => `${address}: ${what}`));
            page.close();
          }
        }
        expect(moved).to.deep.equal([]);
      });
    }
  }
});

/** Left, top and width, in px. */
type Place = readonly [number, number, number];
type Places = ReadonlyMap<string, Place>;

/** Browsers lay out in fractions of a pixel: rounded to whole ones, two that differ by nothing could differ by one. */
const TOLERANCE = 0.1;

/** Where everything stands that is not of the kit. */
function placesIn(document: Document): Places {
  const places = new Map<string, Place>();
  const all = document.querySelectorAll('header *, main *, footer *');
  [...all].forEach((element, index) => {
    if (element.closest(kit)) return;
    const { left, top, width } = element.getBoundingClientRect();
    const name = `${index} ${element.localName}.${element.className} "${(element.textContent ?? '').trim().slice(0, 20)}"`;
    places.set(name, [left, top, width]);
  });
  return places;
}

const differences = (before: Places, after: Places): readonly string[] =>
  [...before]
    .filter(([name, place]) => {
      const later = after.get(name);
      return place.some((value, index) => !(Math.abs(value - Number(later?.[index])) <= TOLERANCE));
    })
    .map(([name, place]) => `${name} from ${place.join(',')} to ${after.get(name)?.join(',')}`);

/** The page as it is drawn while no script has arrived: every widget still undefined. */
async function placesWithoutScripts(path: string, width: number): Promise<Places> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:900px;border:0`;
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = path;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error(`${path} has no document.`);
  const places = placesIn(frame.contentDocument);
  frame.remove();
  return places;
}
