import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { surveyStates } from '../../src/contract/member/surveys.ts';
import { surveys } from '../../src/contract/programme/surveys.ts';
import { compileOneQuestion, reasons } from '../../src/domain/survey/definition.ts';
import type { Question, SurveyDefinition } from '../../src/domain/survey/definition.ts';
import type { Answers } from '../../src/domain/survey/response.ts';
import { scales } from '../../src/domain/survey/scales.ts';
import type { Metric } from '../../src/domain/survey/scales.ts';
import { LaurelElement, icon, named, oneWord, warnOfValue } from '../../src/element/index.ts';
import type { Content, Snapshot } from '../../src/element/index.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { feedbackSurveyWords } from '../../src/i18n/en/feedback-survey.ts';
import type { MessageValues } from '../../src/i18n/message.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import { checkIcon } from './feedback-survey.icons.ts';
import { learnScale, renderReason, renderScale } from './feedback-survey.questions.ts';
import { feedbackSurveyStyles } from './feedback-survey.styles.ts';

const metrics = Object.keys(scales) as [Metric, ...Metric[]];

/** What a feedback survey shows: the survey, and where the member stands with it. */
export interface FeedbackSurveyView {
  readonly definition: SurveyDefinition;
  /** Where the member stands with it in this wave. */
  readonly state: NonNullable<ReturnType<typeof stateOf>>;
  /** Whose answers they are. */
  readonly subject: string | undefined;
  /** What is offered for an answer. */
  readonly reward: NonNullable<ReturnType<typeof stateOf>>['reward'];
}

/** What somebody has put in, and what became of it. */
export interface Form {
  /** Survey, kind of question and member. Another one starts anew. */
  readonly owner: string;
  answers: Answers;
  /** When it was first touched, ISO 8601. */
  startedAt?: string;
  /** What there is to say about it. */
  status?: MessageKey | undefined;
  /** The server's own words, which go before it. */
  detail?: string | undefined;
  /** Whether that asks for attention. */
  isWrong?: boolean;
  isSending?: boolean;
  /** What the button says. */
  button?: MessageKey;
  /** Shows that the server took the answers to a wave. */
  thanks?: { readonly wave: string; readonly words: () => string } | undefined;
}

/** What is fetched when somebody touches the form. */
type Actions = typeof import('./feedback-survey.send.ts');

const stateOf = (snapshot: Snapshot, id: string | undefined) =>
  snapshot.part(surveyStates)?.find((state) => state.id === id);

/**
 * One question on a scale, with the reason for the answer, what an answer brings, and thanks.
 *
 * @summary A feedback survey: NPS, CSAT, CES, stars or thumbs.
 * @tag laurel-feedback-survey
 * @attr {string} survey-id - Which survey of the programme; without it the first.
 * @attr {'nps'|'csat'|'ces'|'stars'|'thumbs'} metric - Kind of question; without it as the programme
 *   says, else `nps`.
 * @attr {string} subject - What is asked about, such as the shop's name; without it as the programme
 *   says, else the programme's name.
 * @attr {string} question - Own wording of the question; `{subject}` in it stands for the subject.
 * @attr {'optional'|'required'|'off'} reason - Whether a reason is asked for; without it as the
 *   programme says, else `optional`.
 * @editor survey-id - Survey; content; text
 * @editor metric - Kind of question; content; one of nps = Recommendation, 0 to 10 (NPS) |
 *   csat = Satisfaction, 1 to 5 (CSAT) | ces = Effort, 1 to 7 (CES) | stars = Stars | thumbs = Thumbs
 * @editor subject - Subject; content; text; translatable
 * @editor question - Question; content; text; translatable
 * @editor reason - Reason for the answer; content; one of optional = May be given |
 *   required = Must be given | off = Not asked for
 * @fallback /contact - Tell us what you think
 * @fires {LaurelSurveySubmitEvent} laurel-survey-submit - Somebody sends answers.
 * @fires {LaurelSurveyCompletedEvent} laurel-survey-completed - The server has taken the answers.
 * @csspart label - The label, above the question.
 * @csspart question - The question.
 * @csspart scale - The scale with the words at its ends.
 * @csspart score - One score of it.
 * @csspart reason - The field for the reason, with its label.
 * @csspart status - What an answer brings, or what became of it.
 * @csspart thanks - What stands in place of the form afterwards.
 */
export class FeedbackSurvey extends LaurelElement<FeedbackSurveyView> {
  static override styles = feedbackSurveyStyles;
  static override words = { ...baseWords, ...feedbackSurveyWords };
  static override properties: PropertyDeclarations = {
    surveyId: named('survey-id'),
    metric: {},
    subject: {},
    question: {},
    reason: {},
  };

  /** Which survey of the programme; without it the first. */
  declare surveyId: string | undefined;
  /** `nps`, `csat`, `ces`, `stars` or `thumbs`. */
  declare metric: string | undefined;
  /** What is asked about. */
  declare subject: string | undefined;
  /** Own wording of the question. */
  declare question: string | undefined;
  /** `optional`, `required` or `off`. */
  declare reason: string | undefined;

  /** @internal */
  declare _form: Form;
  declare private _actions: Actions | undefined;
  declare private _scale: ReturnType<typeof learnScale>;

  private get _survey() {
    const { surveyId, _snapshot: snapshot } = this;
    const all = snapshot?.part(surveys) ?? [];
    return surveyId ? all.find(({ id }) => id === surveyId) : all[0];
  }

  private get _metric(): Metric {
    const metric = this.metric || this._text(this._survey?.definition?.metric);
    return oneWord(this, 'metric', metric, metrics);
  }

  /** The words of its scale may be on their way, too. */
  protected override _learnLanguage(): boolean {
    const speaks = super._learnLanguage();
    this._scale = learnScale(this, this._metric);
    return speaks && this._scale !== undefined;
  }

  protected override select(snapshot: Snapshot): FeedbackSurveyView | undefined {
    const { surveyId, _survey: survey } = this;
    const all = snapshot.part(surveys) ?? [];
    if (all[0] && !survey)
      warnOfValue(
        this,
        'survey-id',
        surveyId,
        all.map(({ id }) => id),
      );
    const state = stateOf(snapshot, survey?.id);
    if (!survey || !state) return undefined;
    const { definition: { reason, subject, question } = {} } = survey;
    return {
      definition: compileOneQuestion(survey.id, {
        metric: this._metric,
        reason: oneWord(this, 'reason', this.reason || this._text(reason), reasons),
        subject: this.subject || this._text(subject) || this.pick(snapshot.programme?.name ?? {}),
        question: this.question || this._text(question),
      }),
      state,
      subject: snapshot.member?.subject,
      reward: state.reward ?? survey.reward,
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { _view: view, _form: form } = this;
    const owner = view
      ? [view.definition.id, view.definition.questions[0]?.type, view.subject].join(' ')
      : this._state === 'guest'
        ? ''
        : (form?.owner ?? '');
    // Answers of somebody who has gone are nobody's any more.
    if (form?.owner !== owner) {
      this._form = { owner, answers: {} };
      this.renderRoot.querySelector('form')?.reset();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    const metric = oneWord(this, 'metric', this.metric, metrics);
    const reason = oneWord(this, 'reason', this.reason, reasons);
    // Through CSSOM: a style attribute would break under a strict policy.
    if (box)
      box.style.cssText = `--_eleven:${Number(metric === 'nps')};--_reason:${Number(reason !== 'off')};--_label:${Number(Boolean(this.label))}`;
  }

  /** A text of the programme, which is one for all languages or one for each. */
  private _text(text: unknown): string | undefined {
    const found = text instanceof Object ? this.pick(text as Record<string, unknown>) : text;
    return typeof found === 'string' ? found : undefined;
  }

  /** A question in the words it is asked in. @internal */
  _wordingOf({ text, type }: Question): string {
    const subject = this._text(this._view?.definition.subject) ?? '';
    return this._text(text)?.replaceAll('{subject}', () => subject) ?? this.say(type, { subject });
  }

  /** Does what is fetched only when somebody uses the form. */
  private _act(event: Event): void {
    const { type, target } = event;
    const { key } = event as Partial<KeyboardEvent>;
    // Here and now, for the page would go or scroll before what follows has been fetched.
    if (type === 'submit' || (target instanceof HTMLInputElement && /^(Home|End)$/.test(key ?? '')))
      event.preventDefault();
    const act = (actions: Actions): void =>
      (this._actions = actions).act(this, event, target, this._view, this._store);
    if (this._actions) act(this._actions);
    else
      void import('./feedback-survey.send.ts').then(act, () => {
        this._form.status = 'error';
        this.requestUpdate();
      });
  }

  private _input({ target }: Event): void {
    const { _form: form } = this;
    const { name, value, type } = target as HTMLInputElement;
    form.answers = { ...form.answers, [name]: type === 'radio' ? Number(value) : value };
    form.status = form.detail = undefined;
    form.isWrong = false;
    this.requestUpdate();
  }

  protected override renderReady({ definition, state }: FeedbackSurveyView): Content {
    const { _form: form } = this;
    if (form.thanks?.wave === state.wave) return this._renderThanks(form.thanks.words());
    if (state.state === 'answered') return this._renderThanks(this.say('answered'));
    const notice = (key: MessageKey) => html`<p class="end muted">${this.say(key)}</p>`;
    if (state.state !== 'open') return notice('notOpen');
    if (!this._scale) return notice('error');
    return html`<form
      novalidate
      @submit=${this._act}
      @input=${this._input}
      @keydown=${this._act}
      @focusin=${this._act}
      @pointerdown=${this._act}
    >
      ${this.label ? html`<p part="label" class="muted">${this.label}</p>` : nothing}
      ${definition.questions.map((question) =>
        question.type === 'text'
          ? renderReason(this, question)
          : renderScale(this, question, this._level),
      )}
      <div class="foot">
        <p part="status" id="status" class=${form.isWrong ? 'wrong' : 'muted'}>
          ${form.detail ?? (form.status ? this.say(form.status) : this._offer())}
        </p>
        <button part="action" class="action" aria-disabled=${Boolean(form.isSending)}>
          ${this.say(form.button ?? 'send')}
        </button>
      </div>
    </form>`;
  }

  /** A reward in figures and words, for a message. @internal */
  _amount({ unit, amount }: { readonly unit: string; readonly amount: Decimal }): MessageValues {
    return { amount: this.number(amount), unit: this.unitName(unit, amount) };
  }

  /** What an answer brings. */
  private _offer(): string | undefined {
    const { reward } = this._view ?? {};
    return reward && this.say('offer', this._amount(reward), reward.amount);
  }

  private _renderThanks(words: string): Content {
    return html`<div part="thanks" class="end">
      <span class="medal">${icon(checkIcon)}</span>
      <div class="title" role="heading" aria-level=${this._level} tabindex="-1">
        ${this.say('thanks')}
      </div>
      <p class="muted">${words}</p>
    </div>`;
  }
}
