// The CDN files are built with a reduced copy of Lit. What the kit asks of it must come out as from Lit itself.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit';
import * as reduced from '../../scripts/cdn/lit/lit.mjs';

type Lit = Pick<typeof lit, 'LitElement' | 'css' | 'html' | 'nothing' | 'svg' | 'unsafeCSS'>;

const copies: readonly (readonly [string, Lit])[] = [
  ['lit', lit],
  ['reduced', reduced],
];

interface Probe extends HTMLElement {
  content: unknown;
  count: string | undefined;
  isOn: boolean | undefined;
  readonly updateComplete: Promise<boolean>;
  readonly changes: readonly string[];
  requestUpdate(): void;
}

/** Defines an element with one copy of Lit; its content is made by `make` of whatever `content` holds. */
function define(copy: string, of: Lit, make: (of: Lit, content: never, host: Probe) => unknown) {
  const tag = `probe-${copy}-${crypto.randomUUID()}`;
  class ProbeElement extends of.LitElement {
    static override styles = [
      of.unsafeCSS(':host{display:block}'),
      [of.css`:host { color: ${of.unsafeCSS('red')}; }`],
    ];
    static override properties = {
      content: { attribute: false },
      count: {},
      isOn: { attribute: 'is-on', converter: (value: string | null) => value !== null },
      _inner: { state: true },
    };
    declare content: never;
    readonly changes: string[] = [];
    protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
      this.changes.push([...changed.keys()].map(String).join());
    }
    protected override render(): unknown {
      return make(of, this.content, this as unknown as Probe);
    }
  }
  customElements.define(tag, ProbeElement);
  return tag;
}

const shown = ({ shadowRoot }: Probe): string =>
  (shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '');

/** What an element shows after each of the contents, by both copies. */
async function showEach(
  make: (of: Lit, content: never) => unknown,
  contents: (of: Lit) => readonly unknown[],
): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    copies.map(async ([copy, of]) => {
      const probe = document.createElement(define(copy, of, make)) as Probe;
      document.body.append(probe);
      const seen: string[] = [];
      for (const content of contents(of)) {
        probe.content = content;
        await probe.updateComplete;
        seen.push(shown(probe));
      }
      probe.remove();
      return seen;
    }),
  );
}

function expectSame([real, copy]: readonly (readonly string[])[]): void {
  expect(copy).to.deep.equal(real);
  expect(real?.some((text) => text !== '')).to.equal(true);
}

describe('the reduced Lit', () => {
  it('shows texts, numbers, nothing, templates and lists in any order, one after the other', async () => {
    const contents = ({ html, nothing, svg }: Lit): readonly unknown[] => {
      const item = (text: unknown) => html`<li class="item">${text}</li>`;
      const values = [
        'text',
        '',
        'a<b>&amp;',
        0,
        false,
        null,
        undefined,
        nothing,
        item('one'),
        item('two'),
        [],
        [item(1), 'x', nothing, item(3)],
        [item(1)],
        ['y', undefined, [item(5), ['z']]],
        html`<p>${item('deep')}${'side'} by ${'side'}</p>`,
        svg`<g><path d="M0 0"/>${svg`<circle r="1"/>`}</g>`,
      ];
      return [
        ...values,
        ...values.toReversed(),
        ...values.flatMap((value, at) => [value, values[at % 5]]),
      ];
    };
    expectSame(
      await showEach(
        ({ html }, content) =>
          html`<ul>
              before ${content} after
            </ul>
            ${content}`,
        contents,
      ),
    );
  });

  it('shows any content after any other', async () => {
    // Each shape is one template: what Lit remembers of it, it remembers for all its uses.
    const shapes: readonly ((of: Lit, first: unknown, second: unknown) => unknown)[] = [
      ({ html }, first) => html`${first}`,
      ({ html }, first, second) => html`${first}${second}`,
      ({ html }, first) => html`<p>${first}</p>`,
      ({ html }, first, second) =>
        html`<p>${first}</p>
          ${second}`,
      ({ html }, first, second) => html`<p class="a">${first} and <b>${second}</b></p>`,
      ({ html }, first, second) => html`before ${first}<br />${second}`,
      ({ html }) => html`<hr />`,
      ({ svg }) => svg`<path d="M0 0" /><circle r="1" />`,
    ];
    const leaf = fc.constantFrom<Content>('a', 'b', '', 0, null, undefined, false);
    const { content } = fc.letrec<{ content: Content }>((tie) => ({
      content: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        leaf,
        fc.array(tie('content'), { maxLength: 4 }),
        fc.record({
          shape: fc.nat(shapes.length - 1),
          first: tie('content'),
          second: tie('content'),
        }),
      ),
    }));
    type Content =
      | string
      | number
      | boolean
      | null
      | undefined
      | readonly Content[]
      | { readonly shape: number; readonly first: Content; readonly second: Content };
    const written = (of: Lit, value: Content): unknown => {
      if (Array.isArray(value)) return value.map((each: Content) => written(of, each));
      if (typeof value !== 'object' || value === null || !('shape' in value)) return value;
      const { shape, first, second } = value;
      return shapes[shape]?.(of, written(of, first), written(of, second));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 2, maxLength: 6 }), async (contents) => {
        const [real, copy] = await showEach(
          ({ html }, value) =>
            html`<ul>
                ${value}
              </ul>
              ${value}<i>${value}</i>`,
          (of) => contents.map((each) => written(of, each)),
        );
        expect(copy).to.deep.equal(real);
      }),
      { numRuns: 300 },
    );
  });

  it('sets, joins and takes away attributes and properties', async () => {
    expectSame(
      await showEach(
        ({ html }, content) =>
          html`<p>
            <b id="x" class=${content} title="a ${content} b ${'c'}" data-set="${content}"></b>
            <input type="text" .title=${content} aria-label=${content} /><i
              part="p"
              lang="${content}-${content}"
              >${content}</i
            >
          </p>`,
        ({ nothing }) => ['one', 'one', 'two', '', undefined, null, nothing, 'three', 4, nothing],
      ),
    );
  });

  it('keeps the nodes of a template whose values change', async () => {
    for (const [copy, of] of copies) {
      const probe = document.createElement(
        define(copy, of, ({ html }, content) => html`<p>${content}</p>`),
      ) as Probe;
      document.body.append(probe);
      probe.content = 'one';
      await probe.updateComplete;
      const paragraph = probe.shadowRoot?.querySelector('p');
      const text = paragraph?.lastChild;
      probe.content = 'two';
      await probe.updateComplete;
      expect(probe.shadowRoot?.querySelector('p'), copy).to.equal(paragraph);
      expect(paragraph?.textContent, copy).to.equal('two');
      expect(text?.isConnected, copy).to.equal(true);
      probe.remove();
    }
  });

  it('calls listeners of nodes that are no longer shown on behalf of the element, too', async () => {
    for (const [copy, of] of copies) {
      const heard: unknown[] = [];
      const tag = define(copy, of, ({ html }, content) =>
        content
          ? html`<b
              @click=${function (this: unknown) {
                heard.push(this);
              }}
            ></b>`
          : html`<i></i>`,
      );
      const probe = document.createElement(tag) as Probe;
      document.body.append(probe);
      probe.content = 'one';
      await probe.updateComplete;
      const node = probe.shadowRoot?.querySelector('b');
      probe.content = '';
      await probe.updateComplete;
      node?.click();
      expect(heard, copy).to.deep.equal([probe]);
      probe.remove();
    }
  });

  it('calls the newest listener only, on behalf of the element', async () => {
    for (const [copy, of] of copies) {
      const heard: unknown[] = [];
      const tag = define(copy, of, ({ html, nothing }, content) => {
        const listen = function (this: unknown, event: Event) {
          heard.push(content, this, event.type);
        };
        return html`<button @click=${content ? listen : nothing}>${content}</button>`;
      });
      const probe = document.createElement(tag) as Probe;
      document.body.append(probe);
      for (const content of ['one', 'two', '']) {
        probe.content = content;
        await probe.updateComplete;
        probe.shadowRoot?.querySelector('button')?.click();
      }
      expect(heard, copy).to.deep.equal(['one', probe, 'click', 'two', probe, 'click']);
      probe.remove();
    }
  });

  it('takes properties from attributes, and from before the element was defined', async () => {
    const results = await Promise.all(
      copies.map(async ([copy, of]) => {
        const tag = define(
          copy,
          of,
          ({ html }, content, host) => html`${content} ${host.count} ${host.isOn}`,
        );
        const early = document.createElement(tag) as Probe;
        early.setAttribute('count', '3');
        document.body.append(early);
        await early.updateComplete;
        const seen = [shown(early)];
        early.setAttribute('is-on', '');
        early.count = 'own';
        await early.updateComplete;
        seen.push(shown(early));
        early.removeAttribute('count');
        early.removeAttribute('is-on');
        await early.updateComplete;
        seen.push(shown(early), ...early.changes);

        const late = `${tag}-late`;
        const waiting = document.createElement(late) as Probe;
        waiting.content = 'early';
        waiting.count = '7';
        document.body.append(waiting);
        customElements.define(
          late,
          class extends (customElements.get(tag) as typeof HTMLElement) {},
        );
        await waiting.updateComplete;
        seen.push(
          shown(waiting),
          getComputedStyle(waiting).color,
          getComputedStyle(waiting).display,
        );
        early.remove();
        waiting.remove();
        return seen;
      }),
    );
    expectSame(results);
  });

  it('updates once for many changes, and again for a change made while updating', async () => {
    const results = await Promise.all(
      copies.map(async ([copy, of]) => {
        const tag = define(copy, of, ({ html }, content, host) => {
          if (content === 'again') queueMicrotask(() => (host.content = 'settled'));
          return html`${content}`;
        });
        const probe = document.createElement(tag) as Probe;
        document.body.append(probe);
        probe.content = 'a';
        probe.count = '1';
        probe.content = 'b';
        await probe.updateComplete;
        probe.content = 'again';
        await probe.updateComplete;
        await probe.updateComplete;
        probe.remove();
        return [shown(probe), ...probe.changes];
      }),
    );
    expectSame(results);
  });

  it('takes no JSON for a template', async () => {
    const forged = JSON.parse('{"_$litType$":1,"strings":["<img src=x>"],"values":[]}') as unknown;
    const probe = document.createElement(
      define('reduced', reduced, ({ html }, content) => html`<p>${content}</p>`),
    ) as Probe;
    document.body.append(probe);
    probe.content = forged;
    await probe.updateComplete;
    expect(probe.shadowRoot?.querySelector('img')).to.equal(null);
    probe.remove();
  });
});
