import { registry } from '../../../src/element/index.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { writtenAsChildren } from './children.ts';

/** A file: its text once it is there, null where it could not be read; and who wants it. */
interface File {
  text?: string | null;
  readonly wanted: Set<FeedbackSurvey>;
}
const files = new Map<string, File>();

/** How long, in ms, a file may take. */
const PATIENCE = 15_000;

async function fetchFile(url: URL): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { credentials: 'same-origin', signal });
    if (response.ok) return await response.text();
    console.warn(`<laurel-feedback-survey src="${url.href}">: answered ${response.status}.`);
  } catch (error) {
    console.warn(`<laurel-feedback-survey src="${url.href}">: ${String(error)}`);
  }
  return null;
}

/** The text of a file; undefined while it is on its way. Only what the page trusts is asked. */
function fileOf(survey: FeedbackSurvey, src: string): string | null | undefined {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  const key = url?.href ?? src;
  const known = files.get(key);
  known?.wanted.add(survey);
  if (known) return known.text;
  const file: File = { wanted: new Set([survey]) };
  files.set(key, file);
  if (!url || ![location.origin, ...registry().apiOrigins].includes(url.origin)) {
    console.warn(
      `<laurel-feedback-survey src="${src}">: only this site and the origins in apiOrigins are read.`,
    );
    return (file.text = null);
  }
  void fetchFile(url).then((text) => {
    file.text = text;
    tell(file);
    if (text !== null) return;
    // Once more when there is a network again, or somebody comes back to the page.
    const again = new AbortController();
    const retry = (): void => {
      if (document.hidden) return;
      again.abort();
      files.delete(key);
      tell(file);
    };
    addEventListener('online', retry, again);
    document.addEventListener('visibilitychange', retry, again);
  });
  return undefined;
}

/** Has those that are still on the page look; the others are let go. */
function tell({ wanted }: File): void {
  for (const survey of wanted)
    if (survey.isConnected) survey.requestUpdate();
    else wanted.delete(survey);
}

const children = new WeakMap<
  FeedbackSurvey,
  { readonly html: string; readonly written: unknown }
>();

/** What stands in the element, the same object as long as nothing in it changes. */
function inside(survey: FeedbackSurvey): unknown {
  const { innerHTML: html } = survey;
  const before = children.get(survey);
  if (before?.html === html) return before.written;
  const script = survey.querySelector('script[type="application/json"]');
  const now = script ? (script.textContent ?? '') : writtenAsChildren(survey);
  // What the page has beside an ending may change all the time: no other survey for that.
  const isSame = before && JSON.stringify(before.written) === JSON.stringify(now);
  const written = isSame ? before.written : now;
  children.set(survey, { html, written });
  return written;
}

/** Whether somebody has written a survey of several questions. */
export const isWritten = (
  survey: FeedbackSurvey,
  known: Readonly<Record<string, unknown>> | undefined,
): boolean =>
  Boolean(survey.definition || known?.['questions']) ||
  survey.matches('[src]:not([src=""]),:has(laurel-question,script[type="application/json"])');

/**
 * A survey as somebody has written it: as a property, in a file, inside the element or in the
 * programme, in this order; undefined while its file is on its way.
 */
export function writtenIn(
  survey: FeedbackSurvey,
  known: Readonly<Record<string, unknown>> | undefined,
): unknown {
  const { definition } = survey;
  const src = survey.getAttribute('src');
  if (definition) return definition;
  if (src) return fileOf(survey, src);
  if (survey.querySelector('laurel-question,script[type="application/json"]'))
    return inside(survey);
  return known;
}
