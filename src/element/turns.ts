/** How long elements may hold up the page at first, in ms: a frame. */
const STRETCH = 16;
/** The longest they may at once, in ms: any longer, and somebody who clicks would notice. */
const LONGEST = 256;

const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;
/** Grows eightfold each time: the page is laid out after each stretch, in vain but for the last. */
let stretch = STRETCH;
/** When the stretch that has begun is over; 0 when none has. */
let end = 0;

/** Another stretch, in a task of its own: between two of them the page paints and hears its visitor. */
async function next(): Promise<void> {
  end = performance.now() + (stretch = Math.min(stretch * 8, LONGEST));
  while (waiting[0] && performance.now() < end) {
    waiting.shift()?.();
    // Whoever waited goes to work first.
    await Promise.resolve();
  }
  if (waiting[0]) channel?.port2.postMessage(0);
  else {
    end = 0;
    stretch = STRETCH;
  }
}

/** Nothing while the page can spare the time, else when the caller's turn has come. */
export function turn(): Promise<void> | undefined {
  const now = performance.now();
  if (!end) {
    if (!channel) {
      channel = new MessageChannel();
      channel.port1.onmessage = next;
    }
    end = now + STRETCH;
    channel.port2.postMessage(0);
  }
  return now < end && !waiting[0] ? undefined : new Promise((resolve) => waiting.push(resolve));
}
