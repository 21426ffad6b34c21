import { oneWord } from '../../../src/element/index.ts';
import type { Answers } from '../../../src/domain/survey/response.ts';
import { forgetProgress as forgetAll, progressName } from '../../../src/element/survey-progress.ts';
import type { FeedbackSurvey, FeedbackSurveyView, Form } from '../feedback-survey.ts';
import { isAnonymous } from './anonymous.ts';
import { walkOf } from './walk.ts';

/** How far somebody had come. */
interface Progress {
  readonly v: 1;
  /** Survey, wave and member: nobody else's answers are taken up. */
  readonly owner: string;
  readonly answers: Answers;
  readonly current: string | undefined;
  readonly startedAt: string | undefined;
  readonly seq: number;
}

const ownerOf = ({ definition, state, subject }: FeedbackSurveyView): string =>
  `${definition.id} ${state.wave} ${subject}`;

const nameOf = (survey: FeedbackSurvey, id: string): string =>
  progressName(survey._store?.key ?? '', id);

/** Text of any language as letters, digits, `-` and `_`. */
const encode = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const decode = (token: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    ),
  );

/** What a token says; undefined where it is none, or of somebody else. */
function progressIn(
  token: string | null | undefined,
  isTheirs: (owner: string) => boolean,
): Progress | undefined {
  if (!token) return undefined;
  try {
    const progress = JSON.parse(decode(token)) as Partial<Progress>;
    const { v, owner: whose, answers, current, startedAt, seq } = progress;
    if (v !== 1 || !isTheirs(String(whose)) || !(answers instanceof Object)) return undefined;
    return {
      ...{ v, owner: String(whose), answers, current },
      startedAt: Number.isFinite(Date.parse(String(startedAt))) ? startedAt : undefined,
      seq: Number(seq) < Date.now() ? Number(seq) : 0,
    };
  } catch {
    return undefined;
  }
}

/**
 * How far somebody has come, as a token for another page or device. It holds their answers, so it belongs
 * into no address; undefined where nothing was answered.
 */
export function resumeToken(survey: FeedbackSurvey): string | undefined {
  const { _form: form, _view: view } = survey;
  if (!view || form.thanks || Object.keys(form.answers).length === 0) return undefined;
  // It says whose answers they are.
  if (isAnonymous(survey)) return undefined;
  const { current, seq } = walkOf(form);
  const { answers, startedAt } = form;
  const progress: Progress = { v: 1, owner: ownerOf(view), answers, current, startedAt, seq };
  return encode(JSON.stringify(progress));
}

const session = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
};

const isKept = (survey: FeedbackSurvey): boolean =>
  oneWord(survey, 'resume', survey.getAttribute('resume') ?? '', ['none', 'session']) === 'session';

/** Keeps how far somebody has come for this tab's next page, if the page wants that; forgets it when they are done. */
export function keepProgress(survey: FeedbackSurvey): void {
  const { _view: view } = survey;
  if (!view || !isKept(survey)) return;
  const token = resumeToken(survey);
  try {
    const name = nameOf(survey, view.definition.id);
    if (token) session()?.setItem(name, token);
    else session()?.removeItem(name);
  } catch {
    // A storage that is full or forbidden keeps nothing.
  }
}

/** Whose progress was looked through last, of which store. */
let visitor: string | undefined;

/** Forgets how far anybody had come who is not there any more, in whichever survey. */
export function forgetProgress({ _store: store }: FeedbackSurvey): void {
  const { status, member } = store?.snapshot() ?? {};
  const subject = status === 'guest' ? '' : member?.subject;
  const now = `${store?.key} ${subject}`;
  if (!store || subject === undefined || now === visitor) return;
  visitor = now;
  const isTheirs = (owner: string): boolean => subject !== '' && owner.endsWith(` ${subject}`);
  forgetAll(store.key, (token) => progressIn(token, isTheirs) !== undefined);
}

/** Forgets how far somebody had come in a survey that is answered. */
export const dropProgress = (survey: FeedbackSurvey, { definition }: FeedbackSurveyView): void =>
  session()?.removeItem(nameOf(survey, definition.id));

const resumed = new WeakSet<Form>();

/** Takes up, once for each form, where somebody had stopped. Answers to what is not asked any more decide nothing. */
export function takeUp(survey: FeedbackSurvey, view: FeedbackSurveyView): void {
  const { _form: form } = survey;
  if (resumed.has(form) || isAnonymous(survey)) return;
  resumed.add(form);
  const isTheirs = (owner: string): boolean => owner === ownerOf(view);
  const kept = isKept(survey) ? session()?.getItem(nameOf(survey, view.definition.id)) : undefined;
  const [progress] = [survey.getAttribute('resume-token'), kept]
    .flatMap((token) => progressIn(token, isTheirs) ?? [])
    .sort((one, other) => other.seq - one.seq);
  // That of another wave goes.
  if (kept && !progressIn(kept, isTheirs)) dropProgress(survey, view);
  if (!progress || Object.keys(form.answers).length > 0) return;
  form.answers = progress.answers;
  if (progress.startedAt) form.startedAt = progress.startedAt;
  Object.assign(walkOf(form), { current: progress.current, seq: progress.seq });
}
