// The shop hands orders to the programme after it has answered: wait for the points to appear.
import { store } from '/loyalty.js';

const words = document.querySelector('[data-order]');

// A function, since waiting at a module's top level can hang WebKit where the page goes meanwhile.
async function sayWhenArrived() {
  const count = () => store.snapshot().member?.revision.count;
  let first;
  const stop = store.subscribe(() => (first ??= count()));
  await store.expectChange();
  stop();
  words.textContent = count() === first ? words.dataset.late : words.dataset.arrived;
}

if (words) sayWhenArrived();
