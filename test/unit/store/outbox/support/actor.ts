import { AsyncLocalStorage } from 'node:async_hooks';

/** Somebody whose work can be held up or ended in the middle: a tab. */
export interface Actor {
  state: 'running' | 'frozen' | 'gone';
  /** What has come for it while it was frozen. */
  readonly parked: (() => void)[];
}

const acting = new AsyncLocalStorage<Actor | undefined>();

/** On whose behalf this code runs, also behind promises and timers. */
export const currentActor = (): Actor | undefined => acting.getStore();

/** Runs something on behalf of an actor, whatever its state. */
export const actAs = <Result>(actor: Actor | undefined, work: () => Result): Result =>
  acting.run(actor, work);

/** Delivers something to an actor: at once, when it thaws, or never. */
export const deliver = (actor: Actor | undefined, work: () => void): void => {
  if (actor?.state === 'frozen') actor.parked.push(work);
  else if (actor?.state !== 'gone') actAs(actor, work);
};

/** Delivers what has come in between. */
export const thaw = (actor: Actor): void => {
  actor.state = 'running';
  for (const work of actor.parked.splice(0)) deliver(actor, work);
};
