import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { surveyStates } from '../../src/contract/member/surveys.ts';
import { surveys } from '../../src/contract/programme/surveys.ts';
import { compileOneQuestion, reasons } from '../../src/domain/survey/definition.ts';
import type {
  Question,
  ScaleQuestion,
  SurveyDefinition,
} from '../../src/domain/survey/definition.ts';
import type { Answers } from '../../src/domain/survey/response.ts';
import { scales } from '../../src/domain/survey/scales.ts';
import type { Metric } from '../../src/domain/survey/scales.ts';
import { LaurelElement, named, oneWord, warnOfValue } from '../../src/element/index.ts';
import type { Content, LoyaltyStore, Snapshot } from '../../src/element/index.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { feedbackSurveyWords } from '../../src/i18n/en/feedback-survey.ts';
import type { MessageValues } from '../../src/i18n/message.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import type { Decimal } from '../../src/values/decimal.ts';
import { fetchActions, learnMeans } from './feedback-survey.learn.ts';
import type { Actions, Means } from './feedback-survey.learn.ts';
import { renderReason, renderScale } from './feedback-survey.questions.ts';
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
  says?: (() => string) | undefined;
  /** The question that needs an answer. */
  missing?: string | undefined;
  /** Whether that asks for attention. */
  isWrong?: boolean;
  isSending?: boolean;
  /** What the button says. */
  button?: MessageKey;
  /** Shows that the server took the answers to a wave. */
  thanks?:
    { readonly wave: string; readonly render: (survey: FeedbackSurvey) => Content } | undefined;
}

const stateOf = (snapshot: Snapshot | undefined, id: string | undefined) =>
  snapshot?.part(surveyStates)?.find((state) => state.id === id);

/**
 * One question on a scale, with the reason for the answer, what an answer brings, and thanks; or
 * several questions, one after the other, as children, a script child or a file describe them.
 *
 * @summary A feedback survey: one question (NPS, CSAT, CES, stars, smileys or thumbs), or several.
 * @tag laurel-feedback-survey
 * @attr {string} survey-id - Which survey of the programme; without it the first.
 * @attr {'nps'|'csat'|'ces'|'stars'|'smileys'|'thumbs'} metric - Kind of question; without it as the programme
 *   says, else `nps`.
 * @attr {string} subject - What is asked about, such as the shop's name; without it as the programme
 *   says, else the programme's name.
 * @attr {string} question - Own wording of the question; `{subject}` in it stands for the subject.
 * @attr {'optional'|'required'|'off'} reason - Whether a reason is asked for; without it as the
 *   programme says, else `optional`.
 * @attr {string} src - Address of a survey of several questions, written as JSON.
 * @attr {'inline'|'popup'} present - Where one with a `trigger` stands: in the page, or in a corner over
 *   it; `inline` without it.
 * @attr {'none'|'session'} resume - Whether a reload goes on where somebody was; `none` without it.
 * @attr {string} resume-token - Where to go on, as `getResumeToken()` gave it.
 * @attr {string} trigger - When it comes up by itself: `visible`, `time:30s`, `scroll:50%`, `exit`,
 *   `event:laurel-redeemed`, or several; without it, it is there from the start.
 * @attr {string} delay - How long it waits after that, also over pages: `10s`, `2min`.
 * @attr {string} sample - How many are asked: `20%`; all without it.
 * @attr {string} pages - On which pages: `/thank-you*`; all without it.
 * @attr {string} cooldown - How long after another one of its group: `30d`.
 * @attr {string} repeat-after - How long after it was last shown: `90d`.
 * @attr {string} after - How long after what became of it: `complete:90d, dismiss:30d, ignore:7d`.
 * @attr {string} max-shows - How often at most.
 * @attr {string} max-per-session - How often in one visit at most; 1 without it.
 * @attr {string} until - `answered`: never again after an answer.
 * @attr {string} group - Surveys with the same name share `cooldown` and `max-per-session`.
 * @attr {string} definition - A survey of several questions, written as JSON.
 * @unwatched src, present, resume, resume-token, trigger, delay, sample, pages, cooldown, repeat-after, after, max-shows,
 *   max-per-session, until, group
 * @editor survey-id - Survey; content; text
 * @editor metric - Kind of question; content; one of nps = Recommendation, 0 to 10 (NPS) |
 *   csat = Satisfaction, 1 to 5 (CSAT) | ces = Effort, 1 to 7 (CES) | stars = Stars | smileys = Smileys | thumbs = Thumbs
 * @editor subject - Subject; content; text; translatable
 * @editor question - Question; content; text; translatable
 * @editor reason - Reason for the answer; content; one of optional = May be given |
 *   required = Must be given | off = Not asked for
 * @editor definition - A survey as JSON; content; text
 * @editor src - Address of a survey as JSON; content; text
 * @editor present - Place; place; one of inline = In the page | popup = In a corner over the page
 * @editor resume - After a reload; advanced; one of none = Begin anew | session = Go on
 * @editor resume-token - Token to go on with; advanced; text
 * @editor trigger - When it comes up; advanced; text
 * @editor delay - Wait after that; advanced; text
 * @editor sample - How many are asked; advanced; text
 * @editor pages - On which pages; advanced; text
 * @editor cooldown - Time after others of its group; advanced; text
 * @editor repeat-after - Time until it is shown again; advanced; text
 * @editor after - Time after what became of it; advanced; text
 * @editor max-shows - Shown at most; advanced; text
 * @editor max-per-session - Shown at most in a visit; advanced; text
 * @editor until - Until; advanced; text
 * @editor group - Group; advanced; text
 * @fallback /contact - Tell us what you think
 * @fires {LaurelSurveySubmitEvent} laurel-survey-submit - Answers are about to be sent, all or those so far.
 * @fires {LaurelSurveyCompletedEvent} laurel-survey-completed - The server has taken the answers.
 * @fires {LaurelSurveyShownEvent} laurel-survey-shown - It has come up by itself.
 * @fires {LaurelSurveyDismissedEvent} laurel-survey-dismissed - Somebody has closed it before they had sent it.
 * @fires {LaurelSignalEvent} laurel-signal - The answers that the server has taken say that somebody is unhappy.
 * @slot recovery - Beside an ending that makes something good again: what the page offers for that.
 * @slot promotion - Beside any other ending.
 * @cssstate due - It has come up by itself, or stands over the page.
 * @csspart label - The label, above the question.
 * @csspart question - The question.
 * @csspart scale - The scale with the words at its ends.
 * @csspart score - One score of it.
 * @csspart progress - Which of several questions it is the turn of.
 * @csspart choices - The choices of a question.
 * @csspart choice - One of them.
 * @csspart close - The button that closes it.
 * @csspart back - The button to the question before.
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
    definition: {},
  };

  /** Which survey of the programme; without it the first. */
  declare surveyId: string | undefined;
  /** `nps`, `csat`, `ces`, `stars`, `smileys` or `thumbs`. */
  declare metric: string | undefined;
  /** What is asked about. */
  declare subject: string | undefined;
  /** Own wording of the question. */
  declare question: string | undefined;
  /** `optional`, `required` or `off`. */
  declare reason: string | undefined;
  /** A survey of several questions, as the schema `survey.schema.json` describes it, or as its text. */
  declare definition: unknown;
  /** Why it does not show, in English, for developers. There once what asks by itself, or several questions, has been fetched. */
  declare explain?: () => Promise<readonly string[]>;
  /**
   * How far somebody has come, for `resume-token` on another page or device; undefined where nothing was answered.
   * It holds their answers: it belongs into no address. There once several questions can be asked.
   */
  declare getResumeToken?: () => string | undefined;

  /** @internal */
  declare _form: Form;
  /** @internal */
  declare readonly internals: ElementInternals;
  /** @internal */
  declare _store: LoyaltyStore | undefined;
  /** @internal */
  declare _view: FeedbackSurveyView | undefined;
  /** What it asks with; null where that could not be fetched. @internal */
  declare _means: Means | null | undefined;

  /** @internal */
  get _survey() {
    // The sample has one, for whichever is meant.
    return this._snapshot
      ?.part(surveys)
      ?.find(({ id }) => this.preview === true || id === (this.surveyId || id));
  }

  private get _metric(): Metric {
    const metric = this.metric || this._text(this._survey?.definition?.metric);
    return oneWord(this, 'metric', metric, metrics);
  }

  /** The words of its scale may be on their way, too. */
  protected override _learnLanguage(): boolean {
    const speaks = super._learnLanguage();
    const { _survey: survey, _snapshot: snapshot } = this;
    const isAnswered = stateOf(snapshot, survey?.id)?.state === 'answered';
    this._means = learnMeans(this, this._metric, survey?.definition, isAnswered);
    return speaks && this._means !== undefined;
  }

  protected override select(snapshot: Snapshot): FeedbackSurveyView | undefined {
    const survey = this._survey;
    const all = snapshot.part(surveys) ?? [];
    if (all[0] && !survey)
      warnOfValue(
        this,
        'survey-id',
        this.surveyId,
        all.map(({ id }) => id),
      );
    const state = stateOf(snapshot, survey?.id);
    if (!survey || !state) return undefined;
    const { definition: { reason, subject, question } = {} } = survey;
    return {
      definition:
        this._means?.definition ??
        compileOneQuestion(survey.id, {
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
      ? `${view.definition.id} ${this._metric} ${view.subject}`
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
    const box = this.renderRoot.firstElementChild as HTMLElement;
    // Through CSSOM: a style attribute would break under a strict policy.
    box.style.cssText = `--_eleven:${/^(nps)?$/i.test(this.metric ?? '') ? 1 : 0};--_reason:${/^off$/i.test(this.reason as string) ? 0 : 1};--_label:${this.label ? 1 : 0}`;
  }

  /** A text of the programme, which is one for all languages or one for each. @internal */
  _text(text: unknown): string | undefined {
    const found = text instanceof Object ? this.pick(text as Record<string, unknown>) : text;
    return typeof found === 'string' ? found : undefined;
  }

  /** A question in the words it is asked in. @internal */
  _wordingOf({ text, type }: Question): string {
    const values = { subject: this._view?.definition.subject as string | undefined };
    // Both were picked in the element's language.
    return text ? this._fill(text as string, values) : this.say(type as MessageKey, values);
  }

  /** Does what is fetched only when somebody uses the form. @internal */
  _act(event: Event): void {
    const { type, target, key } = event as Event & Partial<KeyboardEvent>;
    // Here and now, for the page would go or scroll before what follows has been fetched.
    if (
      type === 'submit' ||
      (target instanceof HTMLInputElement && /^(Home|End)$/.test(key as string))
    )
      event.preventDefault();
    const { _form: form } = this;
    // What somebody did before is nothing to who stands there now.
    const act = (actions: Actions): unknown =>
      form === this._form && actions.act(this, event, target, this._view, this._store);
    const { module } = fetchActions;
    if (module) act(module);
    else
      // One after the other: a module that is on its way may come to who asked for it last first.
      fetchActions.queue = (fetchActions.queue ?? fetchActions())
        .then(fetchActions)
        .then(act, () => {
          form.says = () => this.say('error');
          this.requestUpdate();
        });
  }

  protected override renderReady({ definition, state }: FeedbackSurveyView): Content {
    const { _form: form, _means: means } = this;
    const notice = (key: MessageKey) => html`<p class="end muted">${this.say(key)}</p>`;
    if (form.thanks?.wave === state.wave) return form.thanks.render(this);
    if (state.state === 'not-eligible') return notice('notOpen');
    if (!means) return notice('error');
    if (means.render) return means.render(this, definition);
    return html`<form
      @submit=${this._act}
      @input=${this._act}
      @keydown=${this._act}
      @focusin=${this._act}
      @pointerdown=${this._act}
    >
      ${this.label ? html`<p part="label" class="muted">${this.label}</p>` : nothing}
      ${definition.questions.map((question) =>
        question.type === 'text'
          ? renderReason(this, question)
          : renderScale(this, question as ScaleQuestion),
      )}
      <div class="foot">
        <p part="status" id="status." class=${form.isWrong ? 'wrong' : 'muted'}>
          ${this._statusText()}
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

  /** What became of what was put in, else what an answer brings. @internal */
  _statusText(): string | undefined {
    const { reward } = this._view ?? {};
    return (
      this._form.says?.() ?? (reward && this.say('offer', this._amount(reward), reward.amount))
    );
  }
}
