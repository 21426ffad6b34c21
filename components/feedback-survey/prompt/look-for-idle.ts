/** Looks for attributes that do nothing without a trigger, and has the page's developer told. */
export function lookForIdle(survey: Element): void {
  if (survey.getAttribute('trigger')?.trim()) return;
  const names = survey
    .getAttributeNames()
    .filter((name) =>
      /^(trigger|delay|sample|pages|cooldown|repeat-after|after|max-.+|until|group|present)$/.test(
        name,
      ),
    );
  if (names[0])
    void import('./idle-attributes.ts').then(
      ({ warnOfIdle }) => warnOfIdle(survey, names),
      () => undefined,
    );
}
