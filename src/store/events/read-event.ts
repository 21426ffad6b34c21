import { failure } from '../../client/failure.ts';
import { identifier } from '../../contract/decode.ts';
import type { StoreEvent } from '../store.ts';
import { DROPPED } from './ring.ts';

/** Most characters of an event's detail as JSON. */
const MOST_CHARACTERS = 2_000;

const invalid = (what: string): never => {
  throw failure('invalid-event', what);
};

/** An event as nobody can change it any more. @throws ClientFailure `invalid-event`. */
export const readEvent = ({ name, detail }: StoreEvent): StoreEvent => {
  try {
    identifier(name);
  } catch {
    invalid('An event has a name of 1 to 200 characters');
  }
  if (name === DROPPED) invalid(`The kit itself tells of ${DROPPED}`);
  if (detail === undefined) return { name };
  let text: string;
  try {
    text = JSON.stringify(structuredClone(detail));
  } catch {
    return invalid('The detail of an event is plain data');
  }
  if (!text.startsWith('{')) invalid('The detail of an event is an object');
  if (text.length > MOST_CHARACTERS)
    invalid(`The detail of an event has at most ${MOST_CHARACTERS} characters as JSON`);
  return { name, detail: JSON.parse(text) as Readonly<Record<string, unknown>> };
};
