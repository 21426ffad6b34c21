// The shop hands orders to the programme after it has answered: wait for the points to appear.

const words = document.querySelector('[data-order]');

async function sayWhenArrived(store) {
  const count = () => store.snapshot().member?.revision.count;
  let first;
  const stop = store.subscribe(() => (first ??= count()));
  await store.expectChange();
  stop();
  words.textContent = count() === first ? words.dataset.late : words.dataset.arrived;
}

if (words) (window.laurel ||= []).push(sayWhenArrived);
