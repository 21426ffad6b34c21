/** The `laurel-…` events that were dispatched anywhere on the page. */
export interface EventRecord {
  readonly all: readonly {
    readonly type: string;
    readonly target: EventTarget;
    readonly bubbles: boolean;
    readonly composed: boolean;
  }[];
  stop(): void;
}

/** Records every `laurel-…` event, whatever its name, where it is dispatched, bubbling or not. */
export function recordEvents(): EventRecord {
  const { dispatchEvent } = EventTarget.prototype;
  const all: EventRecord['all'][number][] = [];
  EventTarget.prototype.dispatchEvent = function record(event) {
    const { type, bubbles, composed } = event;
    if (type.startsWith('laurel-')) all.push({ type, target: this, bubbles, composed });
    return dispatchEvent.call(this, event);
  };
  return {
    all,
    stop() {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    },
  };
}
