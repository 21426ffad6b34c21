import type { Words } from './language.ts';
import type { Found, Person } from './people.ts';
import type { ProgrammeFacts } from './programme.ts';
import { standingWords, type Standing } from './standing.ts';
import type { Values } from './template.ts';

/** What the shop calls a person: their name, or the beginning of their member key. */
export const nameOf = ({ subject, name }: Person, words: Words): string =>
  name ?? words.say('memberName', { key: subject.slice(0, 8) });

export function accountValues(person: Person, standing: Standing, words: Words): Values {
  const name = nameOf(person, words);
  return {
    greeting: words.say('accountTitle', { name }),
    member: {
      name,
      customer: person.name === undefined ? undefined : person.id,
      subject: person.subject,
      standing: words.say(`standing-${standing.status}`),
      since: standing.since && words.day(standing.since),
      canJoin: standing.status === 'candidate',
    },
  };
}

export function signInValues(
  { people, all }: Found,
  query: string,
  facts: ProgrammeFacts,
  words: Words,
  imported: boolean,
): Values {
  return {
    introduction: words.say(imported ? 'signInImported' : 'signInText'),
    searchLabel: words.say(imported ? 'searchLabelImported' : 'searchLabel'),
    query,
    count:
      all === 0
        ? words.say('searchNone', { query })
        : words.say('showing', { shown: words.number(people.length), all: words.number(all) }),
    people: people.map((person, number) => {
      const name = nameOf(person, words);
      return {
        number,
        id: person.id,
        name,
        letter: [...(person.name ?? person.subject)][0] ?? '',
        action: words.say('signInAs', { name }),
        about: standingWords(person.standing, facts, words),
      };
    }),
  };
}
