// Shows typed tags as they are typed. Nothing is read from the address or kept: only who types sees it.
import '/laurel/provider.js';
import '/laurel/points-badge.js';
import '/laurel/tier-progress.js';
import '/laurel/feedback-survey.js';
import '/laurel/referral-card.js';
import '/laurel/reward-list.js';
import { allowedCopy } from './allowed-copy.js';

// The elements are defined here: where the loader finds none to bring, it is told that there are some.
(window.laurel ||= []).push(() => {});

/** Longer texts, in characters, are not looked at. */
const LONGEST = 20_000;
/** Typing pauses this long, in milliseconds, before the page follows. */
const PAUSE = 250;

const typed = document.querySelector('#typed');
const shown = document.querySelector('[data-shown]');
const report = document.querySelector('.left-out');

/** The only text of these pages that becomes markup, and only in a document that runs nothing. */
const policy = window.trustedTypes?.createPolicy('laurel-typed-markup', {
  createHTML: (text) => text,
});
const parse = (text) =>
  new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');

/** The elements know their own attributes. */
const attributesOf = (tag) =>
  tag.startsWith('laurel-') ? customElements.get(tag)?.observedAttributes : undefined;

function show() {
  const text = typed.value;
  if (text.length > LONGEST) {
    shown.replaceChildren();
    report.textContent = report.dataset.tooLong;
    return;
  }
  const { content, leftOut, tooMuch } = allowedCopy(parse(text), document, attributesOf);
  shown.replaceChildren(content);
  const names = leftOut.map((name) => {
    const code = document.createElement('code');
    code.dir = 'ltr';
    code.textContent = name;
    return code;
  });
  report.replaceChildren(
    ...(names.length > 0 ? [report.dataset.leftOut] : []),
    ...names.flatMap((name) => [' ', name]),
    ...(tooMuch ? [' ', report.dataset.tooMuch] : []),
  );
}

let timer;
typed.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
});
for (const example of document.querySelectorAll('[data-markup]')) {
  example.addEventListener('click', () => {
    typed.value = example.dataset.markup;
    show();
  });
}
// A browser may bring back what was typed before a reload.
if (typed.value !== typed.defaultValue) show();
