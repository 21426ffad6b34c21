// Storybook's preview in a browser, shown one story after another as its sidebar does.

import type { Browser, Page } from 'playwright-core';
import type { StorySnippets } from '../../.storybook/copy-this/channel.ts';

/** What the page around the stories is like. */
export interface Look {
  readonly name: string;
  /** As the toolbar sets it. */
  readonly globals: string;
  /** Of the window, in px. */
  readonly width: number;
}

/** What Storybook says when a story has been rendered, played and looked at. */
export interface Finished {
  readonly status: 'success' | 'error';
  readonly reporters: readonly { readonly type: string; readonly result: unknown }[];
  /** What was thrown or logged as an error meanwhile, one line each. */
  readonly errors: readonly string[];
  /** What there is to copy. */
  readonly copies: StorySnippets['snippets'];
  /** By how many px the page is wider than its window. */
  readonly overflow: number;
}

export interface PreviewPage {
  readonly look: Look;
  /** @throws when the story does not come to an end. */
  show(story: string): Promise<Finished>;
  close(): Promise<void>;
}

/** How long, in ms, a story may take. */
const PATIENCE = 40_000;

/** Requests of a story's shop: some shops fail on purpose, and browsers log that. */
const SHOP = '/shop-of/';

/** Asked until the service worker is at work. */
const PING = `${SHOP}nobody`;

/** Opens the preview as a visitor of its own. The first story comes with the page. */
export async function openPreview(
  browser: Browser,
  origin: string,
  look: Look,
): Promise<PreviewPage> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    viewport: { width: look.width, height: 800 },
  });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.addInitScript(listen);
  let isOpen = false;
  return {
    look,
    async show(story) {
      errors.length = 0;
      if (isOpen) await page.evaluate(select, story);
      else await page.goto(`${origin}/iframe.html?id=${story}&globals=${look.globals}`);
      isOpen = true;
      const end = await page.waitForFunction(endOf, story, { timeout: PATIENCE });
      const { thrown, ...finished } = (await end.jsonValue()) as Omit<Finished, 'errors'> & {
        readonly thrown: readonly string[];
      };
      return { ...finished, errors: [...thrown.map(firstLine), ...errors] };
    },
    close: () => context.close(),
  };
}

/** Errors the page logs and throws, as they come. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(`thrown: ${firstLine(message)}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      errors.push(`asked somebody else: ${request.url()}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isOfShop = pathname.startsWith(SHOP) && pathname !== PING;
    if (isOfShop && !response.fromServiceWorker())
      errors.push(`answered by a server, not by the story's shop: ${response.url()}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    const isOfShop = URL.canParse(url) && new URL(url).pathname.startsWith(SHOP);
    if (message.type() === 'error' && !isOfShop)
      errors.push(`logged: ${firstLine(message.text())} (${url})`);
  });
  return errors;
}

/** What follows may be the page's whole markup. */
const firstLine = (text: string): string => text.split('\n')[0] ?? text;

interface Channel {
  on(event: string, listener: (told: Readonly<Record<string, unknown>>) => void): void;
  emit(event: string, told: unknown): void;
}

interface View {
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
  /** What Storybook said of stories that came to their end, by their ids. */
  finishedStories: Record<string, object>;
  /** What was thrown since the last story was chosen. */
  thrownInStory: string[];
  /** What the copy panel was told last, by the stories' ids. */
  snippetsOfStories: Record<string, object>;
}

/** In the page, before anything else: keeps what Storybook's channel says. */
function listen(): void {
  const view = globalThis as unknown as View;
  view.finishedStories = {};
  view.thrownInStory = [];
  view.snippetsOfStories = {};
  let channel: Channel;
  Object.defineProperty(view, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value: Channel) {
      channel = value;
      const thrown = (told: Readonly<Record<string, unknown>>): void => {
        view.thrownInStory.push(String(told['message'] ?? told['description'] ?? told));
      };
      for (const event of [
        'playFunctionThrewException',
        'storyThrewException',
        'storyErrored',
        'storyMissing',
      ]) {
        value.on(event, thrown);
      }
      value.on('laurel/snippets', (told) => {
        view.snippetsOfStories[String(told['storyId'])] = told;
      });
      value.on('storyFinished', (told) => {
        view.finishedStories[String(told['storyId'])] = told;
      });
    },
  });
}

/** In the page: goes on to another story. */
function select(storyId: string): void {
  const view = globalThis as unknown as View;
  view.thrownInStory = [];
  view.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** In the page: what Storybook said of a story, once it has. */
function endOf(story: string): object | undefined {
  const { finishedStories, thrownInStory, snippetsOfStories } = globalThis as unknown as View;
  const finished = finishedStories[story];
  const { snippets: copies } = (snippetsOfStories[story] ?? {}) as { readonly snippets?: unknown };
  return (
    finished && {
      ...(JSON.parse(JSON.stringify(finished)) as object),
      thrown: thrownInStory,
      copies: copies ?? [],
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  );
}
