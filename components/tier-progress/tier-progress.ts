import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { tier } from '../../src/contract/member/tier.ts';
import type { CriterionProgress } from '../../src/contract/member/tier.ts';
import { tiers } from '../../src/contract/programme/tiers.ts';
import { LaurelElement, icon, oneWord, words } from '../../src/element/index.ts';
import type { Content, Snapshot } from '../../src/element/index.ts';
import { LADDER_ROWS, rowCounts } from '../../src/element/sizes/tier-progress.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { tierProgressWords } from '../../src/i18n/en/tier-progress.ts';
import { attentionIcon, checkIcon, laurelIcon } from './tier-progress.icons.ts';
import {
  criterionName,
  criterionValue,
  keepSentence,
  nextSentence,
  summary,
  tierName,
} from './tier-progress.sentences.ts';
import type { TierProgressView } from './tier-progress.sentences.ts';
import { tierProgressStyles } from './tier-progress.styles.ts';

const parts = ['next', 'retain', 'risk', 'benefits'] as const;
type Part = (typeof parts)[number];

/** A bar that is not there yet must not look full. */
const NEARLY = 0.98;

/** What one bar has fetched, the next has at once; null where that failed. */
let more: typeof import('./tier-progress.more.ts') | null | undefined;

/** Where it fails there are bars and no benefits, and the next rendering tries again. */
async function fetchMore(bar: TierProgress): Promise<void> {
  const before = more;
  // In a frame that was taken off the page, WebKit has an import end with nothing.
  more = (await import('./tier-progress.more.ts').catch(() => null)) ?? null;
  if (more !== before) bar.requestUpdate();
}

/**
 * A member's tier: one bar per criterion, what to do next, how to keep it, and what it gives.
 *
 * @summary The way to the next tier, on an account or cart page.
 * @tag laurel-tier-progress
 * @attr {number} criteria - How many criteria to keep room for, 1 to 6; 2 without it. More than
 *   that wait behind "Show all".
 * @attr {string} show - `next`, `retain`, `risk` and `benefits` in any number, between spaces;
 *   without it `next retain risk`.
 * @attr {'bar'|'steps'} variant - Bars (also without it), or the ladder of tiers.
 * @editor criteria - Criteria to keep room for; place; number 1 to 6; default 2
 * @editor show - What to tell; content; any of next = What to do next | retain = How to keep the tier |
 *   risk = That it may be lost | benefits = Benefits; default next retain risk
 * @editor variant - Look; look; one of bar = Bars | steps = Ladder of tiers; default bar
 * @fallback /account - Your tier
 * @csspart title - The name of the tier.
 * @csspart medal - The mark beside it.
 * @csspart summary - The line under the name.
 * @csspart criterion - A criterion with its bar.
 * @csspart bar - The track of a bar.
 * @csspart fill - The filled part of a bar.
 * @csspart ladder - The list of tiers.
 * @csspart step - A tier in it.
 * @csspart next - What to do next.
 * @csspart keep - How to keep the tier.
 * @csspart benefits - What the tier gives.
 */
export class TierProgress extends LaurelElement<TierProgressView> {
  static override styles = tierProgressStyles;
  static override words = { ...baseWords, ...tierProgressWords };
  static override properties: PropertyDeclarations = {
    criteria: {},
    show: {},
    variant: {},
    _isOpen: { state: true },
  };

  /** How many criteria to keep room for, 1 to 6. */
  declare criteria: string | number | undefined;
  /** `next`, `retain`, `risk` and `benefits` in any number, between spaces. */
  declare show: string | undefined;
  /** `bar` or `steps`. */
  declare variant: string | undefined;
  /** Whether criteria beyond the room kept are shown. */
  declare private _isOpen: boolean | undefined;

  declare private _before: TierProgressView | undefined;

  /** The words of what its attributes ask for may be on their way, too. */
  protected override _learnLanguage(): boolean {
    const asksMore = this._isLadder || this._shown.includes('benefits');
    if (asksMore && !more) void fetchMore(this);
    return super._learnLanguage() && !(asksMore && more === undefined);
  }

  protected override select(snapshot: Snapshot): TierProgressView | undefined {
    const state = snapshot.part(tier);
    const { steps } = snapshot.part(tiers) ?? {};
    return state && steps?.[0] && { ...state, steps, subject: snapshot.member?.subject };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _before: before, _view: view } = this;
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    // Through CSSOM: a style attribute would break under a strict policy.
    if (box) box.style.cssText = this._reserved;
    this._before = view;
    if (view && before && view.current !== before.current)
      void import('./tier-progress.change.ts').then(({ tellChange }) =>
        tellChange(this, before, view),
      );
  }

  private get _rows(): number {
    return Number(oneWord(this, 'criteria', this.criteria, rowCounts));
  }

  private get _isLadder(): boolean {
    return oneWord(this, 'variant', this.variant, ['bar', 'steps']) === 'steps';
  }

  private get _shown(): readonly Part[] {
    return words(this, 'show', this.show, parts, ['next', 'retain', 'risk']);
  }

  /** Custom properties for the sizes reserved in the box. */
  private get _reserved(): string {
    const { _shown: shown } = this;
    const has = (part: Part, other = part): number =>
      Number(shown.includes(part) || shown.includes(other));
    const rows = this._isLadder ? LADDER_ROWS : this._rows;
    return `--_rows:${rows};--_next:${has('next')};--_keep:${has('retain', 'risk')};--_benefits:${has('benefits')}`;
  }

  protected override _renderSkeleton(): Content {
    return [
      html`<div class="head">${this._renderMark()}<span class="bone"></span></div>`,
      Array.from({ length: this._isLadder ? 1 : this._rows }, () => html`<p class="bar"></p>`),
      html`<span class="bone"></span>`,
    ];
  }

  protected override renderReady(view: TierProgressView): Content {
    const { _shown: shown } = this;
    const isRisk = Boolean(view.risk && shown.includes('risk'));
    const keep = isRisk || shown.includes('retain') ? keepSentence(this, view, isRisk) : '';
    const name = tierName(this, view, view.current);
    return html`<div class="head">
        ${this._renderMark()}
        <div>
          <div part="title" class="title" role="heading" aria-level=${this._level}>
            ${this.label ? `${this.label}: ${name}` : name}
          </div>
          <p part="summary" class="muted">${summary(this, view)}</p>
        </div>
      </div>
      ${(this._isLadder && more?.renderLadder(this, view)) || this._renderCriteria(view)}
      <p part="next" class="muted">${shown.includes('next') ? nextSentence(this, view) : ''}</p>
      <p part="keep" class=${`muted ${isRisk ? 'risk' : ''}`}>
        ${isRisk ? icon(attentionIcon) : nothing}${keep}
      </p>
      ${shown.includes('benefits') ? more?.renderBenefits(this, view) : nothing}`;
  }

  protected override _renderMark(): Content {
    return html`<span part="medal" class="medal">${icon(laurelIcon)}</span>`;
  }

  private _renderCriteria({ next, retain }: TierProgressView): Content {
    const criteria = (next ?? retain)?.criteria ?? [];
    const isOpen = Boolean(this._isOpen);
    const hasMore = criteria.length > this._rows;
    if (hasMore && !more) void fetchMore(this);
    const toggle = () => (this._isOpen = !isOpen);
    return [
      criteria
        .slice(0, isOpen ? undefined : this._rows)
        .map((criterion) => this._renderCriterion(criterion)),
      hasMore && more ? more.renderToggle(this, isOpen, toggle) : nothing,
    ];
  }

  private _renderCriterion(criterion: CriterionProgress): Content {
    const { current, goal, reached } = criterion;
    const name = criterionName(this, criterion);
    const value = criterionValue(this, criterion);
    const filled = reached ? 1 : Math.min(NEARLY, Number(current) / Number(goal));
    const spoken = reached ? this.say('reached', { value }) : value;
    return html`<div part="criterion">
      <p class="label">
        <span>${name}</span>
        <span class="muted">${reached ? icon(checkIcon) : nothing} ${value}</span>
      </p>
      ${
        goal
          ? html`<div
              part="bar"
              class="bar"
              role="progressbar"
              aria-label=${name}
              aria-valuenow=${Math.floor(filled * 100)}
              aria-valuetext=${spoken}
            >
              <div part="fill" class="fill" .style=${`--_filled:${filled}`}></div>
            </div>`
          : nothing
      }
    </div>`;
  }
}
