// What a shop writes in its framework's words, to see that the typings of the tags know it. It is compiled, never run.

const jsx = (typings: string, library: string): string => `/** @jsxImportSource ${library} */
import type {} from '${typings}/${library}';

export const card = (
  <laurel-referral-card
    id="invite"
    key="1"
    channels="whatsapp"
    rows={3}
    heading-level="2"
    preview
    ref={(element) => {
      void element?.ready.then(() => element.remove());
    }}
    onlaurel-share={(event) => {
      const channel: string = event.detail.channel;
      event.preventDefault();
      console.log(channel, event.currentTarget.rows);
    }}
  >
    <a href="/account">Invite friends</a>
  </laurel-referral-card>
);
export const badge = <laurel-points-badge variant="card" store={undefined} onlaurel-ready={() => {}} />;
export const properties = (
  <laurel-provider tokenUrl="/token" debug>
    <laurel-feedback-survey surveyId="after-order" headingLevel={2} />
  </laurel-provider>
);
// @ts-expect-error no such variant
export const variant = <laurel-points-badge variant="cart" />;
// @ts-expect-error no such attribute
export const attribute = <laurel-points-badge colour="red" />;
// @ts-expect-error no such detail
export const detail = <laurel-referral-card onlaurel-share={(event) => event.detail.colour} />;
`;

const vue = (typings: string): string => `import type {} from '${typings}/vue';
import type { GlobalComponents } from 'vue';
type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const card: Props<'laurel-referral-card'> = {
  rows: 3,
  headingLevel: 2,
  'heading-level': '2',
  class: 'wide',
  onLaurelShare: (event) => console.log(event.detail.channel),
};
export const share: InstanceType<GlobalComponents['laurel-referral-card']>['$emit'] = (name) => name;
// @ts-expect-error no such variant
export const badge: Props<'laurel-points-badge'> = { variant: 'cart' };
`;

const svelte = (typings: string): string => `import type {} from '${typings}/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const card: SvelteHTMLElements['laurel-referral-card'] = {
  rows: 3,
  'heading-level': 2,
  headingLevel: 2,
  class: 'wide',
  'onlaurel-share': (event) => console.log(event.detail.channel),
};
// @ts-expect-error no such variant
export const badge: SvelteHTMLElements['laurel-points-badge'] = { variant: 'cart' };
`;

/** A file in one framework's words. */
export interface TypingProbe {
  readonly name: string;
  /** The package with the framework's own types. */
  readonly needs: string;
  readonly file: string;
  readonly text: string;
}

/** @param typings Where the typings of the tags are imported from. */
export const typingProbes = (typings: string): readonly TypingProbe[] => [
  { name: 'React', needs: '@types/react', file: 'react.tsx', text: jsx(typings, 'react') },
  { name: 'Preact', needs: 'preact', file: 'preact.tsx', text: jsx(typings, 'preact') },
  { name: 'Vue', needs: 'vue', file: 'vue.ts', text: vue(typings) },
  { name: 'Svelte', needs: 'svelte', file: 'svelte.ts', text: svelte(typings) },
];
