// Puts what the reader fills in into the snippets, and copies them.

const status = document.querySelector('[role="status"]');
let shown;

/** Says it for a few seconds, to screen readers as well. */
function say(text) {
  clearTimeout(shown);
  status.textContent = text;
  shown = setTimeout(() => {
    status.textContent = '';
  }, 4000);
}

/** What stands in the snippet as text, without what is hidden. */
function textOf(code) {
  const copy = code.cloneNode(true);
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
  return copy.textContent;
}

async function copy(code) {
  try {
    await navigator.clipboard.writeText(textOf(code));
    say('Copied.');
  } catch {
    // Without leave to write: the reader's own keys do it.
    getSelection().selectAllChildren(code);
    say('Selected; copy it with your keyboard or menu.');
  }
}

/** The value as it may stand between quotes. */
const quoted = (value) => value.trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function fill(input) {
  const name = input.dataset.fills;
  const given = quoted(input.value);
  const value = name === 'place' ? given.replace(/\/+$/, '') : given;
  for (const target of document.querySelectorAll(`[data-fill="${name}"]`)) {
    const isInAddress = target.closest('[id$="-address"]') && name !== 'place';
    target.textContent = isInAddress ? encodeURIComponent(input.value.trim()) : value;
  }
  for (const target of document.querySelectorAll(`[data-fill-with="${name}"]`))
    target.hidden = value === '';
}

for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false;
  const code = document.getElementById(button.dataset.copies);
  button.addEventListener('click', () => copy(code));
}

for (const input of document.querySelectorAll('[data-fills]')) {
  fill(input);
  input.addEventListener('input', () => fill(input));
}

for (const form of document.querySelectorAll('form'))
  form.addEventListener('submit', (event) => event.preventDefault());
