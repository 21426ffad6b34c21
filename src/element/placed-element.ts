import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { defaultStore } from '../store/registry.ts';
import type { LoyaltyStore, Snapshot } from '../store/store.ts';
import { flag, isOn } from './attributes.ts';
import { askForStore } from './ask-for-store.ts';
import { addElement, removeElement } from './connected-elements.ts';
import { requestContext, scopeContext, storeContext } from './context.ts';
import type { Scope } from './context.ts';
import { languageAround } from './language-around.ts';
import { turn } from './turns.ts';

/**
 * An element that knows where it stands: the store it follows, the language and links around it.
 *
 * @attr {string} locale - Language, BCP 47; without it that of the page around.
 * @attr {boolean} preview - Shows sample data and asks nothing of the network.
 * @editor locale - Language; advanced; text
 * @editor preview - Sample data; advanced; flag; developers
 */
export abstract class PlacedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: {},
    preview: flag,
    store: { attribute: false },
  };

  /** Language, BCP 47; without it that of the page around. */
  declare locale: string | undefined;
  /** Shows sample data and asks nothing of the network. */
  declare preview: boolean | undefined;
  /** The store to show; without it that of the nearest provider, else the page's own. */
  declare store: LoyaltyStore | undefined;

  /** What the nearest provider says, if there is one. */
  declare protected _scope: Scope | undefined;
  /** The store the element follows. */
  declare protected _store: LoyaltyStore | undefined;
  /** BCP 47, as written by the page. */
  declare protected _pageLanguage: string;
  declare private _nearStore: LoyaltyStore | undefined;
  declare private _sampleStore: LoyaltyStore | undefined;
  declare private _ends: readonly (() => void)[] | undefined;
  declare private _unfollow: (() => void) | undefined;

  /** The newest snapshot of the store this element follows. */
  protected get _snapshot(): Snapshot | undefined {
    return this._store?.snapshot();
  }

  /** Where a page has many elements they come in turns. Until then nothing changes to the eye. */
  override connectedCallback(): void {
    const arrive = (): void => {
      if (!this.isConnected) return;
      super.connectedCallback();
      addElement(this);
      this.lookAround();
    };
    const wait = this.hasUpdated ? undefined : turn();
    if (wait) void wait.then(arrive);
    else arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving an element disconnects it for a moment; only leaving for good ends what it follows.
    queueMicrotask(() => {
      if (this.isConnected) return;
      removeElement(this);
      this._ends?.forEach((end) => end());
      this._follow();
    });
  }

  /** Called in place of the two above when the element is moved with `moveBefore`. @internal */
  connectedMoveCallback(): void {
    this.lookAround();
  }

  /** Takes in where the element stands now; called again after every change around it. @internal */
  lookAround(): void {
    this._pageLanguage = languageAround(this);
    this._ends?.forEach((end) => end());
    this._scope = this._nearStore = undefined;
    this._ends = [
      requestContext<Scope>(this, scopeContext, (scope) => {
        this._scope = scope;
        this.requestUpdate();
      }),
      requestContext<LoyaltyStore | undefined>(this, storeContext, (store) => {
        this._nearStore = store;
        this._follow();
      }),
    ];
    this._follow();
    this.requestUpdate();
  }

  /** The first time with the arrival, so that no frame shows an empty element; later in turns. */
  protected override scheduleUpdate(): void | Promise<void> {
    const wait = this.hasUpdated ? turn() : undefined;
    return wait ? wait.then(() => this.performUpdate()) : this.performUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this._follow();
  }

  /** Follows the store that counts now, and none while the element is not on a page. @internal */
  _follow(): void {
    const { _sampleStore } = this;
    const preview = isOn(this.preview);
    if (preview && !_sampleStore)
      void import('./sample-store.ts').then(({ sampleStore }) => {
        this._sampleStore = sampleStore;
        this.requestUpdate();
      });
    const own = preview ? _sampleStore : (this.store ?? this._nearStore ?? defaultStore());
    if (!own && !preview) askForStore();
    const store = this.isConnected ? own : undefined;
    if (store === this._store) return;
    this._unfollow?.();
    this._store = store;
    this._unfollow = store?.subscribe(() => this.requestUpdate());
    // What has left the page keeps what it showed.
    if (store) this.requestUpdate();
  }
}
