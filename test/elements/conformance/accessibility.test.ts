import { expect } from '@open-wc/testing';
import { accessibleNode, accessibleTree } from '../support/accessibility.ts';
import { seriousFindings } from '../support/axe.ts';
import { controlsIn, everythingIn, isShown, seenText, targetOf } from '../support/seen.ts';
import { situations, stage } from '../support/stage.ts';
import { until } from '../../support/until.ts';
import { define, elements } from './elements.ts';

const roleNeedsName =
  /^(button|link|progressbar|meter|img|image|radio|radiogroup|textbox|checkbox|dialog)$/;

for (const under of elements) {
  describe(`<${under.tag}> accessibility`, () => {
    before(() => define(under));

    for (const scheme of ['light', 'dark'] as const) {
      for (const situation of situations) {
        it(`gives axe no serious finding when ${situation}, ${scheme}`, async () => {
          const staged = await stage(under, { situation, scheme });
          expect(await seriousFindings(staged.box)).to.deep.equal([]);
          staged.leave();
        });
      }
    }

    for (const spelling of under.spellings) {
      it(`gives axe no serious finding as <${under.tag} ${spelling}>`, async () => {
        const staged = await stage(under, {
          situation: 'ready',
          prepare: (element) => assignSpelling(element, spelling),
        });
        expect(await seriousFindings(staged.box)).to.deep.equal([]);
        staged.leave();
      });
    }

    it('names whatever has a role that needs a name, in every state', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation });
        const before = document.activeElement;
        for (const inner of candidates(staged.element)) {
          const node = await accessibleNode(inner);
          if (node === undefined) break;
          if (!roleNeedsName.test(node.role)) continue;
          expect(node.name.trim(), `${situation}: name of ${inner.localName}`).not.to.equal('');
        }
        expect(document.activeElement).to.equal(before);
        staged.leave();
      }
    });

    it('stands in the accessibility tree with its words', async () => {
      const staged = await stage(under, { situation: 'ready' });
      await until(() => under.whole.test(seenText(staged.element)), 'all of it');
      const tree = await accessibleTree();
      if (tree !== undefined) {
        const said = tree.map(({ name }) => name).join(' ');
        for (const amount of seenText(staged.element).match(/\d[\d,.]*\d/g) ?? []) {
          expect(said).to.contain(amount);
        }
        for (const { role, name } of tree.filter((node) => roleNeedsName.test(node.role))) {
          expect(name.trim(), role).not.to.equal('');
        }
      }
      staged.leave();
    });

    it('has a heading of the level asked for, and no level skipped without it', async () => {
      const staged = await stage(under, {
        situation: 'ready',
        attributes: { 'heading-level': '3', ...under.attributes },
      });
      const levels = everythingIn(staged.element)
        .map((inner) => /^h([1-6])$/.exec(inner.localName)?.[1] ?? inner.getAttribute('aria-level'))
        .filter((level) => level !== null);
      for (const level of levels) expect(Number(level)).to.be.at.least(3);
      staged.leave();
    });

    it('has controls big enough to hit: 24 by 24 px at least', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation });
        for (const control of controlsIn(staged.element)) {
          const { width, height } = targetOf(control);
          expect(
            Math.min(width, height),
            `${situation}: ${control.localName} ${control.textContent}`,
          ).to.be.at.least(24);
        }
        staged.leave();
      }
    });

    it('lets every control be reached by keyboard and shows where the focus is', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation });
        for (const control of controlsIn(staged.element)) {
          control.focus();
          const root = control.getRootNode() as Document | ShadowRoot;
          expect(root.activeElement).to.equal(control);
          expect(control.tabIndex).to.be.at.least(0);
          control.blur();
        }
        staged.leave();
      }
    });
  });
}

function assignSpelling(element: Element, spelling: string): void {
  for (const [, name = '', value = ''] of spelling.matchAll(/([\w-]+)="([^"]*)"/g)) {
    element.setAttribute(name, value);
  }
}

/** Elements that may have a role of their own. */
function candidates(element: Element): readonly Element[] {
  return everythingIn(element).filter(
    (inner) =>
      inner.matches('a[href], button, input, textarea, fieldset, [role], svg, progress, meter') &&
      isShown(inner),
  );
}
