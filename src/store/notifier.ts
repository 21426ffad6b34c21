/** Makes a function that tells all listeners, once per microtask however often it is called. */
export const notifierOf = (listeners: ReadonlySet<() => void>): (() => void) => {
  let queued = false;
  const tell = () => {
    queued = false;
    // Over a copy: a listener may leave, or bring others, while it is told.
    for (const listener of [...listeners]) {
      try {
        if (listeners.has(listener)) listener();
      } catch (error) {
        console.error(error);
      }
    }
  };
  return () => {
    if (!queued) queueMicrotask(tell);
    queued = true;
  };
};
