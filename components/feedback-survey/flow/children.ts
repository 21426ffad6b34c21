// The spelling that editors write: questions as elements, choices as a plain list, endings as paragraphs.

/** The words of an element without those of others in it, blanks as one. */
const wordsOf = (element: Element, without: string): string => {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(without)) other.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

const isOn = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && !/^(false|off|no|0)$/i.test(element.getAttribute(name) ?? '');

const numberIn = (element: Element, name: string): number | undefined => {
  const text = element.getAttribute(name);
  return text?.trim() ? Number(text) : undefined;
};

/** Only what is there: nothing is written for what an editor has left out. */
const present = (written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));

/** `detractor:6 passive:8` as names of the highest values. */
const bucketsIn = (text: string | null): Readonly<Record<string, number>> | undefined =>
  text === null
    ? undefined
    : Object.fromEntries(
        (text.match(/[^\s,]+/g) ?? []).map((pair) => {
          const [name = '', upTo = ''] = pair.split(':');
          return [name, Number(upTo)];
        }),
      );

const itemsOf = (question: Element): unknown => {
  const items = [...question.querySelectorAll('li')].map((item) =>
    present({
      value: item.getAttribute('data-value') ?? undefined,
      text: wordsOf(item, 'ul,ol'),
      open: isOn(item, 'data-open') || undefined,
    }),
  );
  return items.length > 0 ? items : undefined;
};

function writtenQuestion(question: Element): unknown {
  const type = question.getAttribute('type') ?? undefined;
  const [min, max] = [numberIn(question, 'min'), numberIn(question, 'max')];
  const items = itemsOf(question);
  const attribute = (name: string): string | undefined => question.getAttribute(name) ?? undefined;
  const hasScale = type === 'scale' || type === 'matrix';
  return present({
    id: attribute('data-id') ?? attribute('id'),
    type,
    text: wordsOf(question, 'ul,ol') || undefined,
    required: isOn(question, 'required') || undefined,
    showIf: attribute('show-if') ?? attribute('data-show-if'),
    dimension: attribute('dimension'),
    signal: attribute('signal'),
    purpose: attribute('purpose'),
    ...(type === 'matrix' ? { rows: items } : { choices: items }),
    scale: hasScale
      ? present({
          min,
          max,
          polarity: attribute('polarity'),
          buckets: bucketsIn(question.getAttribute('buckets')),
          low: attribute('low'),
          high: attribute('high'),
        })
      : undefined,
  });
}

/** What stands in a survey, as the object that JSON would have been read into. */
export const writtenAsChildren = (survey: Element): unknown => {
  const ends = [...survey.querySelectorAll(':scope > [slot="end"]')].map((end) =>
    present({
      text: wordsOf(end, 'ul,ol'),
      showIf: end.getAttribute('data-show-if') ?? undefined,
      recovery: isOn(end, 'data-recovery') || undefined,
    }),
  );
  return present({
    v: 1,
    questions: [...survey.querySelectorAll('laurel-question')].map(writtenQuestion),
    ends: ends.length > 0 ? ends : undefined,
  });
};
