import { failure } from '../../client/failure.ts';
import type { Settled, StoreCommand, StoreProblem, TakenCommand } from '../store.ts';
import type { Row } from './row.ts';
import { commandOf, isUndecidable } from './step.ts';

export const UNKNOWN: StoreProblem = {
  code: 'uncertain',
  detail: 'Sent, and maybe done',
};

/** How a row has ended, if it has. */
export const settledOf = (
  row: Row,
): Exclude<Settled, { readonly state: 'cancelled' }> | undefined => {
  const { state, id: key, result, problem } = row;
  if (state === 'acked') return { state, result };
  if (state === 'rejected') return problem && { state, problem };
  if (state === 'expired') return { state };
  return state === 'uncertain' && isUndecidable(row) ? { state, key, problem: UNKNOWN } : undefined;
};

/** A row as pages see it; nothing for what was applied. */
export const takenCommandOf = (
  row: Row,
  durability: TakenCommand['durability'],
): TakenCommand | undefined => {
  const { id, at, state, reason = 'network' } = row;
  const common = { id, command: commandOf(row), at, durability };
  const end = settledOf(row);
  if (end) return end.state === 'acked' ? undefined : { ...common, ...end };
  if (state === 'held') return { ...common, state, reason: 'auth' };
  if (state === 'uncertain') return { ...common, state: 'waiting', reason: 'server' };
  if (state === 'waiting')
    return { ...common, state, reason: reason === 'auth' ? 'network' : reason };
  return state === 'queued' || state === 'sending' ? { ...common, state } : undefined;
};

/** The command as text that nobody can change any more. */
export const frozen = (command: StoreCommand): string => {
  let text: string;
  try {
    text = JSON.stringify(structuredClone(command));
  } catch {
    throw failure('invalid-command', 'A command is plain data');
  }
  if (text.length > MOST_CHARACTERS)
    throw failure('command-too-large', `At most ${MOST_CHARACTERS} characters`);
  return text;
};

/** Most characters of one command as JSON. */
const MOST_CHARACTERS = 16_384;
