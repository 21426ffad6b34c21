/** Where a neighbour of the element under test stands, in CSS pixels of its document. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Watches whether a neighbour moves, frame by frame, so that a jump there and back is seen too. */
export interface ShiftWatch {
  /** All distinct places since the start, first one first: a single one means no shift. */
  readonly places: readonly Place[];
  /** Takes the place at this moment into account. */
  look(): void;
  stop(): void;
}

/** @param neighbour an element that stands after (or beside) the one under test. */
export function watchShift(neighbour: Element): ShiftWatch {
  const places: Place[] = [];
  const view = neighbour.ownerDocument.defaultView ?? window;
  let handle = 0;
  const look = (): void => {
    const { left, top } = neighbour.getBoundingClientRect();
    const last = places.at(-1);
    if (last && Math.abs(last.left - left) < 0.5 && Math.abs(last.top - top) < 0.5) return;
    places.push({ left, top });
  };
  const everyFrame = (): void => {
    look();
    handle = view.requestAnimationFrame(everyFrame);
  };
  everyFrame();
  return { places, look, stop: () => view.cancelAnimationFrame(handle) };
}
