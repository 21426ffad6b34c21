import type { PromptAttribute, PromptFault } from './read-prompt-rules.ts';

const time = 'a number and s, min, h, d or w, as in 30d, or never';
const count = 'a whole number from 1';

const instead: Readonly<Record<PromptAttribute, string>> = {
  trigger:
    'visible, exit, time:30s (up to 24h), scroll:50% or event:name, several of them with commas',
  delay: 'a number and s, min or h, as in 30s, up to 24h',
  sample: 'a percentage, as in 20%',
  cooldown: time,
  'repeat-after': time,
  after: 'outcomes with times, as in complete:90d, dismiss:30d, ignore:7d',
  'max-shows': count,
  'max-per-session': count,
  until: 'answered, or leave it out',
  group: 'one name',
  pages: 'paths with * for any text, as in /orders/*, several of them with commas',
};

/** Says what of an attribute is not understood, and how to mend it. */
export const describePromptFault = ({ attribute, text }: PromptFault): string =>
  `"${text}" is not understood and does not count: write ${instead[attribute]}.`;
