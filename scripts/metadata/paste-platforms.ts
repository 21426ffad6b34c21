// What differs between the site builders that have a page of their own to copy from.

import { markup, type Markup } from './html.ts';

/** A site builder, or any page. */
export interface Platform {
  /** Name of its page: `wix` is `wix.html`. */
  readonly name: string;
  readonly title: string;
  /** How elements get there: pasted as markup, or by the address of a script of their own. */
  readonly form: 'markup' | 'address';
  /** What is done once, after copying the files to a place on the web. */
  readonly setUp: readonly Markup[];
  /** How an element is placed. */
  readonly placing: readonly Markup[];
  /** What to know besides. */
  readonly notes: readonly Markup[];
}

const guests = (name: string): Markup =>
  markup`Other scripts are not told who is signed in to the site, so everybody is a guest: they see
    what there is to gain, and links to join and to sign in. What a developer can do about it stands
    in <a href="../../docs/${name}.md">docs/${name}.md</a>.`;

const otherOrigin = markup`The loyalty API is on another origin than the site, so the site’s address
  has to be among the API’s <code>allowedOrigins</code>.`;

/** The pages to copy from. */
export const platforms: readonly Platform[] = [
  {
    name: 'html',
    title: 'Any page',
    form: 'markup',
    setUp: [markup`Paste this into the page’s <code>&lt;head&gt;</code>, once.`],
    placing: [
      markup`Paste an element where it is to stand. The link inside is shown until it has loaded, and
      wherever it cannot; let it lead to the page of your programme.`,
    ],
    notes: [
      markup`Editors that take unknown tags away mostly leave the second form alone: the loader makes
      the element of it.`,
      markup`Never close a tag with <code>/&gt;</code>: the browser would put all that follows into
        the element.`,
    ],
  },
  {
    name: 'webflow',
    title: 'Webflow',
    form: 'markup',
    setUp: [
      markup`Open <em>Site settings → Custom code</em> and paste this into <em>Head code</em>; save.`,
    ],
    placing: [
      markup`In the Designer, drag a <em>Code Embed</em> to where the element is to stand, and paste
        it there.`,
      markup`Let its link lead to the page of your programme.`,
      markup`Publish: custom code runs on the published site, not in the Designer.`,
    ],
    notes: [
      markup`An embed takes 10,000 characters; an element needs some 100.`,
      markup`Without a Code Embed: give any <em>Div Block</em> the attributes of the second form,
        under <em>Element settings → Custom attributes</em>, and put a link into it.`,
      guests('webflow'),
      otherOrigin,
    ],
  },
  {
    name: 'squarespace',
    title: 'Squarespace',
    form: 'markup',
    setUp: [
      markup`Open <em>Settings → Developer tools → Code injection</em> and paste this into
        <em>Header</em>; save. Not every plan has code injection and JavaScript in code blocks.`,
    ],
    placing: [
      markup`Edit the page, add a <em>Code</em> block, leave it on <em>HTML</em> with
        <em>Display source</em> off, and paste the element.`,
      markup`Let its link lead to the page of your programme.`,
    ],
    notes: [
      markup`Templates that load pages without a reload need nothing more: the loader stays, and finds
      the elements of each page as it comes. That is why it belongs into the header, not into a
      block.`,
      markup`While you edit, Squarespace runs no scripts: you see the link. Look at the page in a
      private window.`,
      guests('squarespace'),
      otherOrigin,
    ],
  },
  {
    name: 'wix',
    title: 'Wix',
    form: 'address',
    setUp: [],
    placing: [
      markup`In the editor choose <em>Add elements → Embed code → Custom element</em>, then
        <em>Choose source → Server URL</em>, and paste the address.`,
      markup`Paste the tag name, and any attributes under <em>Set attributes</em>.`,
      markup`Give its box the width and height the element needs, then publish.`,
    ],
    notes: [
      markup`Custom elements need a premium plan and a connected domain; their scripts must come by
      HTTPS.`,
      markup`Wix puts nothing inside the tag, so the box is empty until the element has loaded. For
        search engines, give the element a text with <code>seoMarkup</code> in Velo.`,
      guests('wix'),
      otherOrigin,
    ],
  },
];
