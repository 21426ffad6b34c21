import { currentActor, deliver } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';

interface Holder {
  readonly actor: Actor | undefined;
  readonly give: () => void;
  readonly onStolen: () => void;
}

/** Web Locks as all tabs of a device share them. */
export interface Locks {
  readonly request: (
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ) => Promise<unknown>;
  /** How the next requests fail: nobody answers, or nothing is given. */
  fault: 'silent' | 'null' | undefined;
  /** Takes all locks of a tab that has gone. */
  release(actor: Actor): void;
  /** Most holders there ever were at once. */
  readonly mostHolders: () => number;
  readonly stolen: () => number;
}

export const createLocks = (clock: Clock): Locks => {
  let holder: Holder | undefined;
  let working = 0;
  let most = 0;
  let stolen = 0;
  const queue: Holder[] = [];
  const next = () => {
    holder = queue.shift();
    holder?.give();
  };

  const locks: Locks = {
    fault: undefined,
    mostHolders: () => most,
    stolen: () => stolen,
    release(actor) {
      if (holder?.actor !== actor) return;
      working = 0;
      next();
    },
    request(name, { ifAvailable, steal }, work) {
      const actor = currentActor();
      if (locks.fault === 'silent') return new Promise(() => {});
      return new Promise((resolve, reject) => {
        const lock: Lock = { name, mode: 'exclusive' };
        const run = (given: Lock | null) =>
          deliver(actor, () => {
            (async () => work(given))().then(finish, fail);
          });
        const isMine = () => holder === mine;
        const finish = (value: unknown) => {
          if (isMine()) {
            working--;
            next();
          }
          resolve(value);
        };
        const fail = (error: Error) => {
          if (isMine()) {
            working--;
            next();
          }
          reject(error);
        };
        const mine: Holder = {
          actor,
          give: () => {
            most = Math.max(most, ++working);
            run(lock);
          },
          onStolen: () => deliver(actor, () => reject(new DOMException('Stolen', 'AbortError'))),
        };
        clock.after(1, actor, () => {
          if (locks.fault === 'null' || (holder && ifAvailable)) run(null);
          else if (holder && steal) {
            const old = holder;
            stolen++;
            working--;
            holder = mine;
            old.onStolen();
            mine.give();
          } else if (holder) queue.push(mine);
          else {
            holder = mine;
            mine.give();
          }
        });
      });
    },
  };
  return locks;
};
