import type { Counted } from './counted.ts';
import type { Standing } from './standing.ts';

/** So many events are counted between two standings that are kept. */
const STRIDE = 64;

/** A standing as it was before the event of this place. */
interface Kept {
  readonly place: number;
  readonly standing: Standing;
}

/**
 * The standing that follows from a growing list of events. Where an event is lowered afterwards, it
 * goes back to a standing kept shortly before, so that many refunds do not count all orders anew.
 */
export class FollowedStanding {
  private standing: Standing;
  private counted = 0;
  private readonly kept: Kept[] = [];

  /** @param start Before all events. */
  constructor(start: Standing) {
    this.kept.push({ place: 0, standing: start });
    this.standing = start.copyBefore(0);
  }

  /** Counts the events that are new and lets time pass. */
  follow(events: readonly Counted[], at: number): Standing {
    for (let event = events[this.counted]; event; event = events[this.counted]) {
      if (this.counted - (this.kept.at(-1)?.place ?? 0) >= STRIDE) {
        this.kept.push({ place: this.counted, standing: this.standing.copyBefore(this.counted) });
      }
      this.standing.add(event);
      this.counted += 1;
    }
    this.standing.advance(at);
    return this.standing;
  }

  /** The event of this place, counted already or not, is no longer what it was. */
  forgetFrom(place: number): void {
    if (place >= this.counted) return;
    while (this.kept.length > 1 && (this.kept.at(-1)?.place ?? 0) > place) this.kept.pop();
    const last = this.kept.at(-1);
    if (!last) return;
    this.standing = last.standing.copyBefore(last.place);
    this.counted = last.place;
  }
}
