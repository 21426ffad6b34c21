// What every app shows, whatever it is written in. `step` counts the clicks on "Next".

/** The values a scene binds at a step: each of them another one at the next step. */
export const valuesAt = (step) => {
  const isEven = step % 2 === 0;
  return {
    shown: isEven,
    preview: isEven,
    headingLevel: isEven ? 2 : 4,
    rows: isEven ? 2 : 5,
    label: isEven ? 'Your beans' : 'Your leaves',
    surveyId: isEven ? 'after-order' : 'another',
    tokenUrl: '/partner/token',
    laterTokenUrl: isEven ? null : '/partner/token',
    keys: isEven ? ['first', 'second', 'third'] : ['third', 'first', 'second'],
  };
};

/** The scene asked for by the page's address. */
export const sceneOfPage = () => new URLSearchParams(location.search).get('scene') ?? 'bare';

/** Listeners of an app write down here what they were told. */
export const hear = (event) => {
  globalThis.heard ??= [];
  globalThis.heard.push({
    type: event.type,
    tag: event.target.localName,
    channel: event.detail?.channel ?? null,
  });
};

/** The same for an event that is not to have its effect. */
export const hearAndStop = (event) => {
  event.preventDefault();
  hear(event);
};
