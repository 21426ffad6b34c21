import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { links } from '../contract/programme/links.ts';
import type { Snapshot } from '../store/store.ts';
import { oneWord } from './attributes.ts';
import { LaurelReadyEvent } from './events/ready-event.ts';
import { formatTime, wakeLanguage } from './formats.ts';
import { hasFallback, link, notice, retryButton } from './frames.ts';
import type { Content } from './frames.ts';
import { LocalisedElement } from './localised-element.ts';
import { hasMembership, standingOf, viewState } from './view-state.ts';
import type { Standing, ViewState } from './view-state.ts';

/** The look of an element's box: a card, or a pill for one line of text. */
export type Shape = 'card' | 'pill';

/**
 * What all elements share: a skeleton, a guest's view, an error or data in one frame. An element
 * says what it needs of a snapshot (`select`) and how that looks (`renderReady`).
 *
 * @attr {string} label - Replaces the element's own title.
 * @attr {number} heading-level - Level of the element's heading for screen readers, 1 to 6; 3
 *   without it.
 * @editor label - Title; content; text; translatable
 * @editor heading-level - Heading level; place; number 1 to 6; default 3
 * @slot - Shown until the element has something of its own, and when it cannot have: a plain link
 *   to a page that serves as well, for example.
 * @fires {LaurelReadyEvent} laurel-ready - It shows data, a guest's view or an error for the first time.
 * @csspart base - The box around everything.
 * @csspart notice - A sentence in place of data.
 * @csspart action - A main link or button.
 * @csspart link - Any other link.
 * @csspart as-of - The time of data that could not be refreshed.
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - Data is shown.
 * @cssstate stale - The last known data is shown; the newest read failed.
 * @cssstate guest - Nobody is signed in.
 * @cssstate empty - There is nothing to show.
 * @cssstate candidate - Somebody signed in who has not joined; besides `empty`.
 * @cssstate inactive - No order for longer than the programme allows; besides one of the above.
 * @cssstate blocked - A membership on hold; besides `empty`.
 * @cssstate error - Nothing could be read.
 * @cssstate card - It has the shape of a card.
 */
export abstract class LaurelElement<View> extends LocalisedElement {
  static override properties: PropertyDeclarations = {
    label: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Replaces the element's own title. */
  declare label: string | undefined;
  /** Level of the element's heading, 1 to 6; 3 without it. */
  declare headingLevel: string | number | undefined;

  /** Resolves when data, a guest's view or an error is shown for the first time. */
  readonly ready: Promise<void>;
  /** Named so that accessibility checkers find it. */
  protected readonly internals: ElementInternals;
  /** What is shown, if data is. */
  declare protected _view: View | undefined;
  declare protected _state: ViewState;
  declare private _settle: (() => void) | undefined;

  constructor() {
    super();
    this.internals = this.attachInternals();
    this.ready = new Promise((resolve) => {
      this._settle = resolve;
    });
  }

  /** What of a snapshot to show; `undefined` when it holds nothing for this element. */
  protected abstract select(snapshot: Snapshot): View | undefined;

  protected abstract renderReady(view: View): Content;

  /** Look of the box. */
  protected get _shape(): Shape {
    return 'card';
  }

  /** Level of the element's heading. @internal */
  get _level(): string {
    return oneWord(this, 'heading-level', this.headingLevel, ['3', '1', '2', '4', '5', '6']);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { _snapshot: snapshot } = this;
    const { states } = this.internals;
    const speaks = this._learnLanguage();
    this._view = hasMembership(snapshot) ? this.select(snapshot) : undefined;
    this._state = speaks ? viewState(snapshot, this._view !== undefined) : 'loading';
    states.clear();
    for (const state of [this._state, this._shape, standingOf(snapshot)])
      if (state) states.add(state);
  }

  protected override updated(_changed: PropertyValues): void {
    const { _state: state, _settle: settle } = this;
    if (state === 'loading') wakeLanguage(this._language);
    if (!settle || state === 'loading') return;
    this._settle = undefined;
    settle();
    this.dispatchEvent(new LaurelReadyEvent());
  }

  protected override render(): Content {
    const { _language, _pageLanguage } = this;
    return html`<div
      part="base"
      class=${`box ${this._shape} ${this._state}`}
      lang=${_language === _pageLanguage ? nothing : _language}
      dir=${this._direction ?? nothing}
    >
      ${this._renderContent()}
    </div>`;
  }

  private _renderContent(): Content {
    const { _state: state, _view: view, _store: store } = this;
    if (state === 'loading') return this._renderFallback(this._renderSkeleton());
    if (view !== undefined) return this._withFootnote(this.renderReady(view));
    const standing = standingOf(this._snapshot);
    if (standing || state === 'guest') return this._renderNoMember(standing ?? 'guest');
    if (state === 'empty') return this._renderFallback(notice(this.say('empty')));
    const retry = () => void store?.refresh();
    return [
      this._renderFallback(notice(this.say('error'))),
      retryButton(this.say('retry'), this._shape === 'card', retry),
    ];
  }

  /** What stands in for data that is on its way; the same size. */
  protected _renderSkeleton(): Content {
    return html`<span class="bone"></span><span class="bone"></span><span class="bone"></span>`;
  }

  /** The element's mark, if it has one, above what a guest sees. */
  protected _renderMark(): Content {
    return nothing;
  }

  /** What a guest, or somebody without a running membership, sees. */
  private _renderNoMember(key: Standing | 'guest'): Content {
    const programme = this._snapshot?.part(links);
    const page = { ...this._store?.settings, ...this._scope };
    const join = page.joinUrl ?? programme?.join;
    const signIn = page.signInUrl ?? programme?.signIn;
    const isGuest = key === 'guest';
    return [
      this._renderMark(),
      notice(this.say(key)),
      html`<p class="links">
        ${isGuest || key === 'candidate' ? link('action', this.say('join'), join) : nothing}
        ${isGuest ? link('link', this.say('signIn'), signIn) : nothing}
      </p>`,
    ];
  }

  /** With how old data is that could not be refreshed, or that the membership does not run. */
  private _withFootnote(content: Content): Content {
    const { _snapshot: snapshot } = this;
    const { asOf = '' } = snapshot?.member ?? {};
    const standing = standingOf(snapshot);
    const words =
      this._state === 'stale'
        ? this.say('asOf', { time: formatTime(this._language, new Date(asOf), new Date()) })
        : standing && this.say(standing);
    const footnote = html`<p class="footnote">
      <small part="as-of" class="muted">${words}</small>
    </p>`;
    return words ? [content, footnote] : content;
  }

  /** The light DOM's own content if there is any. White space in it must not hide `otherwise`. */
  private _renderFallback(otherwise: Content): Content {
    const update = () => this.requestUpdate();
    return html`${hasFallback(this) ? nothing : otherwise}<slot @slotchange=${update}></slot>`;
  }
}
