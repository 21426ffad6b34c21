import { array, count, identifier, instant, object, optional, text } from './decode.ts';
import type { Infer } from './decode.ts';

/** An RFC 9457 problem document. `errors` points into the request where it was wrong. */
export const problemDocument = object({
  type: text,
  title: text,
  status: count,
  code: identifier,
  detail: optional(text),
  errors: optional(array(object({ pointer: text, detail: text }), 100)),
  instance: optional(text),
  until: optional(instant),
  missing: optional(text),
});

export type ProblemDocument = Infer<typeof problemDocument>;

/** The problem of an answer whose body may be anything. */
export const problemIn = (status: number, body: unknown): ProblemDocument => {
  try {
    return problemDocument(body);
  } catch {
    const code = `http-${status}`;
    return { type: 'about:blank', title: code, status, code };
  }
};
