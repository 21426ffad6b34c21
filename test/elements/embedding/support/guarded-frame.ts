// A frame with all elements whose policy, from then on, allows its own files alone and no text that becomes markup.

import { expect } from '@open-wc/testing';
import { harmIn } from '../../../support/hostile.ts';
import { definitionOf, elements } from '../../conformance/elements.ts';
import { connect } from '../../support/network.ts';
import { openFrame, type Frame } from '../../support/frames.ts';
import { everythingIn } from '../../support/seen.ts';
import type { KitElement } from '../../support/stage.ts';

// By name: Firefox takes the 'self' of such a frame for the frame's own address, which is none.
const policy = `default-src ${location.origin}; require-trusted-types-for 'script'`;

export interface GuardedFrame extends Frame {
  /** All elements, each telling all it can. */
  place(attributes?: Readonly<Record<string, string>>): readonly KitElement[];
  /** Kinds of elements inside of these. */
  kindsIn(elements: readonly KitElement[]): ReadonlySet<string>;
  expectUnharmed(elements: readonly KitElement[]): void;
}

/** What has each element tell all it can. */
const telling: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'laurel-points-badge': { variant: 'card' },
  'laurel-tier-progress': { show: 'next retain risk benefits', variant: 'steps' },
  'laurel-referral-card': { show: 'rewards link channels qr invitations terms' },
};

const insideOf = (all: readonly KitElement[]): readonly Element[] =>
  all.flatMap((element) => [
    ...[...(element.shadowRoot?.children ?? [])].flatMap((child) => [
      child,
      ...everythingIn(child),
    ]),
  ]);

/** @param prepare done with the document while markup may still be written. */
export async function openGuardedFrame(
  prepare: (page: Document) => void = () => undefined,
): Promise<GuardedFrame> {
  const frame = await openFrame(400);
  connect(frame.window);
  const violations: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.sample}`);
  });
  for (const under of elements) await frame.load(definitionOf(under));
  await frame.load('/components/provider/define.ts');
  prepare(frame.document);
  const meta = frame.document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  frame.document.head.append(meta);
  return {
    ...frame,
    place: (attributes = {}) =>
      elements.map(({ tag }) => {
        const element = frame.document.createElement(tag) as KitElement;
        for (const [name, value] of Object.entries({ ...telling[tag], ...attributes })) {
          element.setAttribute(name, value);
        }
        frame.document.body.append(element);
        return element;
      }),
    kindsIn: (all) => new Set(insideOf(all).map(({ localName }) => localName)),
    expectUnharmed(all) {
      expect(violations).to.deep.equal([]);
      for (const view of [frame.window, window]) {
        expect(Reflect.has(view, 'hacked')).to.equal(false);
        expect(Reflect.has(view.Object.prototype, 'en')).to.equal(false);
      }
      expect(harmIn(insideOf(all))).to.deep.equal([]);
    },
  };
}
