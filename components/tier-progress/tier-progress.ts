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
  benefitsOf,
  criterionName,
  criterionValue,
  keepSentence,
  nextSentence,
  summary,
  tierName,
} from './tier-progress.sentences.ts';
import type { KeepSentence, TierProgressView } from './tier-progress.sentences.ts';
import { tierProgressStyles } from './tier-progress.styles.ts';

const parts = ['next', 'retain', 'risk', 'benefits'] as const;
type Part = (typeof parts)[number];

/** A bar that is not there yet must not look full. */
const NEARLY = 0.98;

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

  private _before: string | undefined;

  protected override select(snapshot: Snapshot): TierProgressView | undefined {
    const state = snapshot.part(tier);
    const { steps } = snapshot.part(tiers) ?? {};
    return state && steps?.[0] && { ...state, steps };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _view: view, _before: before } = this;
    if (!view) return;
    this._before = `${this._snapshot?.member?.subject} ${view.current}`;
    const [subject] = this._before.split(' ');
    if (before && before !== this._before && before.startsWith(`${subject} `))
      void this._tellChange(view);
  }

  /** Says once on the page that the tier is another one, and moves its mark for a moment. */
  private async _tellChange(view: TierProgressView): Promise<void> {
    const { announce, nod } = await import('./tier-progress.change.ts');
    announce(`${this.label ?? this.say('tier')}: ${tierName(this, view, view.current)}`);
    const medal = this.renderRoot.querySelector('.medal');
    if (medal) nod(medal);
  }

  private get _rows(): number {
    return Number(oneWord(this, 'criteria', this.criteria, rowCounts));
  }

  private get _isLadder(): boolean {
    return oneWord(this, 'variant', this.variant, ['bar', 'steps']) === 'steps';
  }

  private get _shown(): readonly Part[] {
    return words(this, 'show', this.show ?? 'next retain risk', parts);
  }

  protected override get _reserved(): string {
    const shown = this._shown;
    const has = (...wanted: readonly Part[]) => Number(wanted.some((part) => shown.includes(part)));
    const rows = this._isLadder ? LADDER_ROWS : this._rows;
    const keep = has('retain', 'risk');
    return `--_rows:${rows};--_next:${has('next')};--_keep:${keep};--_benefits:${has('benefits')}`;
  }

  protected override renderSkeleton(): Content {
    const rows = Array.from({ length: this._isLadder ? 1 : this._rows });
    return html`<div class="head">
        <span class="medal"></span>
        <span class="bone"></span>
      </div>
      ${rows.map(() => html`<div><p class="label"><span class="bone"></span></p><p class="bar"></p></div>`)}
      <span class="bone"></span>`;
  }

  protected override renderReady(view: TierProgressView): Content {
    const shown = this._shown;
    return [
      this._renderHead(view),
      this._isLadder ? this._renderLadder(view) : this._renderCriteria(view),
      this._renderNext(shown.includes('next') ? nextSentence(this, view) : ''),
      this._renderKeep(keepSentence(this, view, shown)),
      shown.includes('benefits') ? this._renderBenefits(view) : nothing,
    ];
  }

  protected override _renderMark(): Content {
    return html`<span part="medal" class="medal">${icon(laurelIcon)}</span>`;
  }

  private _renderHead(view: TierProgressView): Content {
    const name = tierName(this, view, view.current);
    return html`<div class="head">
      ${this._renderMark()}
      <div>
        <div part="title" class="title" role="heading" aria-level=${this._level}>
          ${this.label ? `${this.label}: ${name}` : name}
        </div>
        <p part="summary" class="muted">${summary(this, view)}</p>
      </div>
    </div>`;
  }

  private _renderCriteria({ next, retain }: TierProgressView): Content {
    const criteria = (next ?? retain)?.criteria ?? [];
    const isOpen = Boolean(this._isOpen);
    const toggle = () => (this._isOpen = !isOpen);
    return [
      criteria
        .slice(0, isOpen ? undefined : this._rows)
        .map((criterion) => this._renderCriterion(criterion)),
      criteria.length > this._rows
        ? html`<button
            part="link"
            class="more"
            type="button"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${toggle}
          >
            ${this.say('showAll')}
          </button>`
        : nothing,
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
        <span class="muted">${reached ? icon(checkIcon) : nothing}${value}</span>
      </p>
      ${goal
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
        : html`<p class="open"></p>`}
    </div>`;
  }

  private _renderLadder({ steps, current }: TierProgressView): Content {
    const at = steps.findIndex(({ id }) => id === current);
    return html`<ol part="ladder" class="ladder">
      ${steps.map(
        ({ name }, index) =>
          html`<li
            part="step"
            class=${index < at ? 'past' : index === at ? 'current' : ''}
            aria-current=${index === at ? 'step' : nothing}
          >
            <span class="dot">${index < at ? icon(checkIcon) : nothing}</span>${this.pick(name)}
          </li>`,
      )}
    </ol>`;
  }

  private _renderNext(sentence: string): Content {
    return sentence && html`<p part="next" class="muted">${sentence}</p>`;
  }

  private _renderKeep(sentence: KeepSentence | undefined): Content {
    if (!sentence) return nothing;
    const { text, isRisk } = sentence;
    return html`<p part="keep" class=${isRisk ? 'risk' : 'muted'}>
      ${isRisk ? icon(attentionIcon) : nothing}${text}
    </p>`;
  }

  private _renderBenefits(view: TierProgressView): Content {
    const benefits = benefitsOf(this, view, view.current);
    if (!benefits[0]) return nothing;
    return html`<details part="benefits">
      <summary>${this.say('benefits')}</summary>
      <ul>
        ${benefits.map((benefit) => html`<li>${icon(checkIcon)}${benefit}</li>`)}
      </ul>
    </details>`;
  }
}
