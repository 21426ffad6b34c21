// A page of the suite as a test sees it: what is on it, what it asked the shop for, what it complained of.

import { inspect } from 'node:util';
import type { Browser, BrowserContext, EvaluateFunc, Page } from 'puppeteer-core';
import { type Serving, startServing } from './serve.ts';
import type { Visit } from './visit.ts';

/** What a listener of an app wrote down. */
export interface Heard {
  readonly type: string;
  readonly tag: string;
  /** What a share went by. */
  readonly channel: string | null;
}

/** How a page is opened. */
export interface Opening {
  readonly path: string;
  /** Who is signed in from the start. */
  readonly member?: string | undefined;
  /** Whether the elements are defined only when `define()` is called. */
  readonly isLate?: boolean | undefined;
}

/** Longest wait for anything a page is to show, in ms. */
const PATIENCE = 10_000;

export class Stage {
  readonly page: Page;
  private readonly _serving: Serving;
  private readonly _context: BrowserContext;
  private readonly _complaints: string[] = [];

  private constructor(page: Page, serving: Serving, context: BrowserContext) {
    this.page = page;
    this._serving = serving;
    this._context = context;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (fault) => this._complaints.push(inspect(fault)));
    page.on('console', (message) => {
      if (message.type() === 'error') this._complaints.push(message.text());
    });
  }

  /** Opens a page as a visitor of its own. */
  static async open(browser: Browser, opening: Opening): Promise<Stage> {
    const serving = await startServing();
    if (opening.member) serving.visit.signIn(opening.member);
    try {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const stage = new Stage(page, serving, context);
      if (opening.isLate) await page.evaluateOnNewDocument(defineLater);
      await page.goto(`${serving.origin}${opening.path}`);
      return stage;
    } catch (fault) {
      await serving.close();
      throw fault;
    }
  }

  /** The shop behind the page. */
  get visit(): Visit {
    return this._serving.visit;
  }

  /** Ends the visit, and gives what the page threw or logged as an error. */
  async close(): Promise<readonly string[]> {
    try {
      await this._context.close();
    } finally {
      await this._serving.close();
    }
    return this._complaints;
  }

  /** Lets the elements be defined that a late opening held back. */
  define(): Promise<void> {
    return this.page.evaluate(() => (Reflect.get(window, 'defineNow') as () => void)());
  }

  /** Clicks the app's "Next" and waits until the framework has drawn that. */
  async next(): Promise<void> {
    const step = await this.page.evaluate(() => document.querySelector('main')?.dataset['step']);
    await this.click('#next');
    await this.page.waitForFunction(
      (before) => document.querySelector('main')?.dataset['step'] !== before,
      {},
      step,
    );
  }

  /** Clicks what the selector finds in the page, or in the shadow tree of what `host` finds. */
  async click(selector: string, host?: string): Promise<void> {
    await this.until(
      (inner, outer) => {
        const root = outer ? document.querySelector(outer)?.shadowRoot : document;
        const found = root?.querySelector<HTMLElement>(inner);
        if (!found) return false;
        // The kit makes ready to send when a form is touched, which a script's click does not tell.
        found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        found.click();
        return true;
      },
      selector,
      host ?? '',
    );
  }

  /** Waits until every element the selector finds, and at least one, is in the state. */
  reaches(selector: string, state: string): Promise<void> {
    return this.until(
      (wanted, name) => {
        const found = [...document.querySelectorAll(wanted)];
        return found.length > 0 && found.every((element) => element.matches(`:state(${name})`));
      },
      selector,
      state,
    );
  }

  /** Waits until the shadow tree of the first element found says this. */
  says(selector: string, words: string): Promise<void> {
    return this.until(
      (wanted, text) =>
        document.querySelector(wanted)?.shadowRoot?.textContent?.includes(text) === true,
      selector,
      words,
    );
  }

  /** Waits until the first element found has this value in a property. */
  holds(selector: string, name: string, value: unknown): Promise<void> {
    return this.until(
      (wanted, property, awaited) => {
        const element = document.querySelector(wanted);
        return element !== null && Reflect.get(element, property) === awaited;
      },
      selector,
      name,
      value,
    );
  }

  /** Waits for a condition in the page; what it is given must be plain data. */
  async until<Given extends unknown[]>(
    check: (...given: Given) => boolean,
    ...given: Given
  ): Promise<void> {
    try {
      await this.page.waitForFunction(check as EvaluateFunc<Given>, {}, ...given);
    } catch (fault) {
      const body = await this.page.evaluate(() => document.body.innerHTML.slice(0, 600));
      throw new Error(`In vain: ${JSON.stringify(given)} on ${this.page.url()}\n${body}`, {
        cause: fault,
      });
    }
  }

  /** How many elements the selector finds. */
  count(selector: string): Promise<number> {
    return this.page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  /** What the app's listeners have heard of a type. */
  async heard(type: string): Promise<readonly Heard[]> {
    const all = await this.page.evaluate(() => (Reflect.get(window, 'heard') ?? []) as Heard[]);
    return all.filter((each) => each.type === type);
  }

  /** Waits until a listener of the app has heard an event of this type. */
  hears(type: string): Promise<void> {
    return this.until(
      (wanted) =>
        ((Reflect.get(window, 'heard') ?? []) as Heard[]).some((each) => each.type === wanted),
      type,
    );
  }

  /** How often the page asked for this, as "GET /api/loyalty/member". */
  asked(request: string): number {
    return this.visit.requests.filter((each) => each === request).length;
  }
}

/** Runs in the page before its own scripts: keeps the kit's definitions back until `defineNow()`. */
function defineLater(): void {
  const { customElements } = window;
  const define = customElements.define.bind(customElements);
  const held: (() => void)[] = [];
  let isOpen = false;
  customElements.define = (name, element, options) => {
    if (isOpen || !name.startsWith('laurel-')) define(name, element, options);
    else held.push(() => define(name, element, options));
  };
  Reflect.set(window, 'defineNow', () => {
    isOpen = true;
    for (const each of held.splice(0)) each();
  });
}
