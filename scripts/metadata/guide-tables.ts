// Tables in pages that are written by hand otherwise: between `<!-- made: NAME -->` and `<!-- end -->`.

import type { ElementDescription, PropertyDescription } from './element-description.ts';
import { table } from './element-page.ts';
import type { GeneratedFile } from './generated-file.ts';
import type { Guide } from './llms.ts';

/** The guides that have such tables, with the tables made anew. */
export function guideTables(
  guides: readonly Guide[],
  elements: readonly ElementDescription[],
  tokens: readonly PropertyDescription[],
): readonly GeneratedFile[] {
  const tables: Readonly<Record<string, () => string>> = {
    tokens: () => tokenTable(tokens),
    events: () => eventTable(elements),
  };
  const made = /(<!-- made: (\w+) -->\n)[^]*?(?=<!-- end -->)/g;
  return guides
    .filter(({ text }) => text.search(made) >= 0)
    .map(({ path, text }) => ({
      path,
      text: text.replace(made, (_, start: string, name: string) => {
        const make = tables[name];
        if (!make) throw new Error(`${path}: there is no table "${name}".`);
        return `${start}\n${make()}\n\n`;
      }),
    }));
}

const code = (text: string): string => `\`${text}\``;

const tokenTable = (tokens: readonly PropertyDescription[]): string =>
  table(
    ['custom property', 'default, light / dark', 'what'],
    tokens.map(({ name, default: usual, description }) => {
      const [, light, dark] = /^light-dark\((.+),(.+)\)$/.exec(usual) ?? [];
      const shown = light && dark ? `${code(light)} / ${code(dark)}` : code(usual);
      return [code(`--laurel-${name}`), shown, description];
    }),
  );

/** What people do with the elements; each once, also where several fire it. */
function eventTable(elements: readonly ElementDescription[]): string {
  const all = new Map(
    elements.flatMap(({ events }) => events.map((event) => [event.name, event] as const)),
  );
  const rows = [...all.values()]
    .filter(({ detail }) => detail[0])
    .map(({ name, description, detail, isCancelable }) => [
      code(name),
      description,
      code(`{ ${detail.map((field) => field.name + (field.isOptional ? '?' : '')).join(', ')} }`),
      isCancelable ? 'yes' : '',
    ]);
  return table(['event', 'when', '`detail`', 'can be prevented'], rows);
}
