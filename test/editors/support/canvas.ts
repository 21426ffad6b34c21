// An editor in a browser: its page, the frame that is its canvas, what both asked for and complained of.

import type { Browser, BrowserContext, EvaluateFunc, Frame, Page } from 'puppeteer-core';
import { openSite, type Site } from './serve.ts';

/** Longest wait for anything an editor is to show, in ms. */
const PATIENCE = 20_000;

/** Wide enough for a canvas of 1,280 px between its panels: Puck shrinks it otherwise, and clicks go astray. */
const viewport = { width: 2080, height: 1000 };

/** WordPress writes `inert="true"` for React 18, and React 19 remarks on that. */
const editorsOwn = /boolean attribute .*\binert\b/s;

export class Editor {
  readonly page: Page;
  private readonly _site: Site;
  private readonly _context: BrowserContext;
  private readonly _complaints: string[] = [];
  private readonly _elsewhere: string[] = [];

  private constructor(page: Page, site: Site, context: BrowserContext) {
    this.page = page;
    this._site = site;
    this._context = context;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (fault) => this._complaints.push(String(fault)));
    page.on('console', (message) => {
      const text = message.text();
      if (['error', 'warn'].includes(message.type()) && !editorsOwn.test(text))
        this._complaints.push(text);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== site.origin)
        this._elsewhere.push(url.href);
    });
  }

  /** Opens an editor as somebody new. */
  static async open(browser: Browser, path: string): Promise<Editor> {
    const site = await openSite();
    try {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const editor = new Editor(page, site, context);
      await page.setViewport(viewport);
      await page.evaluateOnNewDocument(countPushes);
      await page.goto(`${site.origin}${path}`);
      return editor;
    } catch (fault) {
      await site.close();
      throw fault;
    }
  }

  async close(): Promise<void> {
    try {
      await this._context.close();
    } finally {
      await this._site.close();
    }
  }

  /** What was logged as an error or a warning, or thrown. */
  get complaints(): readonly string[] {
    return this._complaints;
  }

  /** Requests to the API, the token address or any other origin. */
  get unwanted(): readonly string[] {
    const asked = this._site.asked.filter((path) => /^\/(api|laurel)\//.test(path));
    return [...asked, ...this._elsewhere];
  }

  /** What all documents of the editor told the usual names of analytics, and sent as beacons. */
  async pushes(): Promise<readonly unknown[]> {
    const told = await Promise.all(
      this.page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, 'pushes'))),
    );
    return told.flat();
  }

  /** Waits for the frame that the selector finds in the page. */
  async frame(selector: string): Promise<Frame> {
    const handle = await this.page.waitForSelector(selector);
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`${selector} is no frame.`);
    return frame;
  }

  /** Waits for a condition in the page, or in a frame of it; what it is given must be plain data. */
  async until<Given extends unknown[]>(
    where: Page | Frame,
    check: (...given: Given) => unknown,
    ...given: Given
  ): Promise<void> {
    try {
      await where.waitForFunction(check as EvaluateFunc<Given>, {}, ...given);
    } catch (fault) {
      const body = await where.evaluate(() => document.body.innerHTML.slice(0, 1_500));
      const said = this._complaints.join('\n');
      throw new Error(`In vain: ${JSON.stringify(given)}\n${said}\n${body}`, { cause: fault });
    }
  }
}

/** Runs in every document before its own scripts. */
function countPushes(): void {
  const pushes: unknown[] = [];
  const note = (...told: unknown[]): boolean => {
    pushes.push(JSON.stringify(told));
    return true;
  };
  Object.assign(window, {
    pushes,
    dataLayer: { push: note },
    gtag: note,
    analytics: { track: note },
  });
  navigator.sendBeacon = note;
}
