// The shop's own behaviour: signing in and out, the light switch and the skins, without a reload.

const notice = document.querySelector('.notice');

/** Posts a form as it stands and answers the response. */
const post = (form) =>
  fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: 'application/json' },
  });

const sessionChanged = (session, words) => {
  document.body.dataset.session = session;
  notice.textContent = words;
  document.dispatchEvent(new Event('laurel-session-change'));
};

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if ('look' in form.dataset) return changeLook(event);
  const leaving = 'signOut' in form.dataset;
  if (!leaving && !('signIn' in form.dataset)) return;
  event.preventDefault();
  const response = await post(form).catch(() => undefined);
  if (!response?.ok) return form.submit();
  const { name, next } = await response.json();
  if (next) return location.assign(next);
  for (const personal of document.querySelectorAll('[data-personal]')) personal.remove();
  sessionChanged(
    leaving ? 'guest' : 'member',
    leaving ? notice.dataset.signedOut : notice.dataset.signedIn.replace('{name}', name),
  );
  notice.scrollIntoView({ block: 'nearest' });
  // The button that was pressed is gone: its counterpart stands in its place.
  if (leaving) document.querySelector('.menu .for-guests').focus();
});

/** Does at once what the form would do by asking the server for the page again. */
function changeLook(event) {
  const { name, value } = event.submitter ?? {};
  if (!name) return;
  event.preventDefault();
  const chosen = name === 'theme' ? otherTheme() : value;
  document.documentElement.dataset[name] = chosen;
  document.cookie = `${name}=${chosen}; path=/; max-age=31536000; samesite=lax`;
  for (const swatch of document.querySelectorAll('.swatch')) {
    swatch.ariaPressed = String(swatch.value === document.documentElement.dataset.skin);
  }
}

function otherTheme() {
  const root = document.documentElement;
  const dark = getComputedStyle(root).colorScheme.includes('light dark')
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : root.dataset.theme === 'dark';
  return dark ? 'light' : 'dark';
}
