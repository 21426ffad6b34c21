import { warnOfValue } from '../../../src/element/index.ts';

const triggers = 'visible, exit, time:30s, scroll:50% or event:name, or leave it out';
const beside = 'trigger="visible" or another trigger beside it, for alone it does nothing';

/** Tells the page's developer, once, of what does nothing without a trigger. */
export function warnOfIdle(survey: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = survey.getAttribute(name)?.trim() ?? '';
    if (name !== 'present' || /^popup$/i.test(value))
      warnOfValue(survey, name, value, [name === 'trigger' ? triggers : beside]);
  }
}
