import { ContextProvider } from '@lit/context';
import type { Context } from '@lit/context';
import { LitElement, css, html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult, ReactiveController } from 'lit';
import {
  addElement,
  defaultStore,
  flag,
  named,
  oneWord,
  removeElement,
  requestContext,
  scopeContext,
  storeContext,
} from '../../src/element/index.ts';
import type { LoyaltyStore, Scope, StoreOptions } from '../../src/element/index.ts';
import { registerMessagesOf } from './messages.ts';
import { openSafely } from './open-safely.ts';
import { safeLink } from './safe-link.ts';

const storeKey = storeContext as unknown as Context<symbol, LoyaltyStore | undefined>;
const scopeKey = scopeContext as unknown as Context<symbol, Scope>;

/**
 * Gives the elements in it a store, a language and links of their own. Every attribute may be left
 * out: then what stands around, or the page's own configuration, counts.
 *
 * Texts of the interface can be replaced for the whole page by a child
 * `<script type="application/json" data-messages>{"en": {"balance": "Your beans"}}</script>`.
 *
 * @summary Sets up a part of a page.
 * @tag laurel-provider
 * @attr {string} api - Address of the loyalty API: on this page's origin or one in `apiOrigins`.
 * @attr {string} token-url - Address that answers with the visitor's token.
 * @attr {'token'|'cookie'|'none'} auth - How the API knows the visitor; without it by a token where
 *   there is a `token-url`, else not at all.
 * @attr {'memory'|'device'} storage - Where the last known points are kept; `memory` without it. `device`
 *   needs the visitor's consent (`deviceStorage`).
 * @attr {string} locale - Language of the elements in it, BCP 47.
 * @attr {string} sign-in-url - Where to sign in.
 * @attr {string} join-url - Where to join.
 * @attr {boolean} data-debug - Elements say in the console why they show what they show.
 * @editor api - API address; advanced; text; developers
 * @editor token-url - Token address; advanced; text; developers
 * @editor auth - Signing in; advanced; one of token = By a token | cookie = By a cookie |
 *   none = Not at all; developers
 * @editor storage - Kept data; advanced; one of memory = On the page | device = On the device; developers
 * @editor locale - Language; content; text; developers
 * @editor sign-in-url - Sign-in page; content; text; developers
 * @editor join-url - Joining page; content; text; developers
 * @editor data-debug - Say why in the console; advanced; flag; developers
 * @inside laurel-points-badge laurel-tier-progress
 * @slot - The part of the page.
 */
export class LaurelProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties: PropertyDeclarations = {
    api: {},
    tokenUrl: named('token-url'),
    auth: {},
    storage: {},
    locale: {},
    signInUrl: named('sign-in-url'),
    joinUrl: named('join-url'),
    debug: { attribute: 'data-debug', converter: flag.converter },
  };

  /** Address of the loyalty API. */
  declare api: string | undefined;
  /** Address that answers with the visitor's token. */
  declare tokenUrl: string | undefined;
  /** `token`, `cookie` or `none`. */
  declare auth: string | undefined;
  /** `memory` or `device`. */
  declare storage: string | undefined;
  /** Language of the elements in it, BCP 47. */
  declare locale: string | undefined;
  /** Where to sign in. */
  declare signInUrl: string | undefined;
  /** Where to join. */
  declare joinUrl: string | undefined;
  /** Whether elements say in the console why they show what they show. */
  declare debug: boolean | undefined;

  private readonly _controllers: ReactiveController[] = [];
  private readonly _scope = new ContextProvider(this, { context: scopeKey, initialValue: {} });
  private _stores: ContextProvider<typeof storeKey, this> | undefined;
  declare private _outer: Scope;
  private _endRequest: (() => void) | undefined;
  /** What the store was last opened with. */
  declare private _named: StoreOptions;

  constructor() {
    super();
    this._outer = {};
    this._named = {};
  }

  /** For what provides to the elements below. Lit's own is not in the CDN's core: nothing else has controllers. @internal */
  override addController(controller: ReactiveController): void {
    this._controllers.push(controller);
    if (this.hasUpdated && this.isConnected) controller.hostConnected?.();
  }

  override connectedCallback(): void {
    addElement(this);
    this.lookAround();
    this._provideStore();
    super.connectedCallback();
    for (const controller of this._controllers) controller.hostConnected?.();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      removeElement(this);
      this._endRequest?.();
    });
  }

  /** Called in place of the two above when the provider is moved with `moveBefore`. @internal */
  connectedMoveCallback(): void {
    this.lookAround();
  }

  /** Takes in what a provider further out says. @internal */
  lookAround(): void {
    this._endRequest?.();
    this._outer = {};
    this._endRequest = requestContext<Scope>(this, scopeContext, (outer) => {
      this._outer = outer;
      this._provideScope();
    });
    this._provideScope();
  }

  private _provideScope(): void {
    const { _outer: outer, locale, signInUrl, joinUrl } = this;
    const scope: Scope = {
      ...outer,
      ...(locale && { locale }),
      ...(signInUrl && { signInUrl: safeLink(this, 'sign-in-url', signInUrl) }),
      ...(joinUrl && { joinUrl: safeLink(this, 'join-url', joinUrl) }),
    };
    if (JSON.stringify(scope) !== JSON.stringify(this._scope.value)) this._scope.setValue(scope);
  }

  private _provideStore(): void {
    const store = this.api ? this._openStore(this.api) : undefined;
    if (this._stores) this._stores.setValue(store);
    else if (store)
      this._stores = new ContextProvider(this, { context: storeKey, initialValue: store });
  }

  private _openStore(api: string): LoyaltyStore {
    const { tokenUrl } = this;
    const auth = this.auth
      ? oneWord(this, 'auth', this.auth, ['token', 'cookie', 'none'])
      : undefined;
    const before = this._named;
    // Language and links are this provider's own: another one may share the store.
    const storage = this.storage
      ? oneWord(this, 'storage', this.storage, ['memory', 'device'])
      : undefined;
    this._named = { api, tokenUrl, auth, ...(storage && { storage }) };
    return openSafely(this._named, before);
  }

  protected override updated(changed: PropertyValues): void {
    this._provideScope();
    if (['api', 'tokenUrl', 'auth', 'storage'].some((name) => changed.has(name)))
      this._provideStore();
    if (this.debug && changed.has('debug'))
      void import('../../src/element/debug.ts').then(({ explainTree }) =>
        explainTree(this, this._stores?.value ?? defaultStore()),
      );
  }

  protected override render(): TemplateResult {
    const onSlotChange = () => registerMessagesOf(this);
    return html`<slot @slotchange=${onSlotChange}></slot>`;
  }
}
