// What a public element has to say of itself besides its attributes.

import type { Standing, ViewState } from '../../src/element/view-state.ts';
import type { ManifestClass } from './manifest-types.ts';
import type { ClassSource } from './sources.ts';

/** Of `ViewState` and `Standing`: whoever adds one there adds it here. */
const viewStates: readonly (ViewState | Standing)[] = Object.keys({
  loading: 0,
  ready: 0,
  stale: 0,
  guest: 0,
  empty: 0,
  error: 0,
  candidate: 0,
  inactive: 0,
  blocked: 0,
} satisfies Record<ViewState | Standing, 0>) as (ViewState | Standing)[];

/** Markup that every element shares. */
const sharedFolder = 'src/element/';

/**
 * What an element leaves out of its JSDoc, or says there though it is not so.
 *
 * @param line - the element's class, then what it extends.
 */
export function checkClass(
  line: readonly ClassSource[],
  described: ManifestClass,
): readonly string[] {
  const [own] = line;
  if (!own) return [];
  const where = `${own.file}: <${described.tagName}>: `;
  const missing = [
    ...(described.summary ? [] : ['no @summary.']),
    ...(described.description ? [] : ['no description.']),
    ...(own.fallback || own.inside
      ? []
      : ['no @fallback: write "@fallback /account - Your points", or "@inside" and tags.']),
  ];
  return [
    ...missing,
    ...checkParts(line, described),
    ...checkEvents(line, described),
    ...checkStates(line, described),
  ].map((problem) => where + problem);
}

function checkParts(line: readonly ClassSource[], described: ManifestClass): readonly string[] {
  const text = textOf(line);
  const documented = (described.cssParts ?? []).map(({ name }) => name);
  const used = [...text.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  return [
    ...[...new Set(used)]
      .filter((name) => !documented.includes(name))
      .map((name) => `part "${name}" is in its markup but has no @csspart.`),
    ...documented
      // A part whose name is computed stands as a text in the code.
      .filter((name) => !used.includes(name) && !text.includes(`'${name}'`))
      .map((name) => `@csspart ${name} is not in its markup.`),
  ];
}

function checkEvents(line: readonly ClassSource[], described: ManifestClass): readonly string[] {
  const fired = new Set(
    [...textOf(line).matchAll(/\bnew (Laurel\w+Event)\(/g)].map(([, name = '']) => name),
  );
  const documented = new Set(described.events?.map(({ type }) => type?.text ?? ''));
  return [
    ...[...fired]
      .filter((name) => !documented.has(name))
      .map((name) => `it fires ${name} but has no @fires for it.`),
    ...[...documented]
      .filter((name) => !fired.has(name))
      .map((name) => `@fires ${name}, which it never does.`),
  ];
}

/** States are those of the shared base, the shapes of the element's box, and what its own code adds. */
function checkStates(line: readonly ClassSource[], described: ManifestClass): readonly string[] {
  const shapes = line.find((each) => each.shapes)?.shapes ?? [];
  const own = [...(line[0]?.folderText ?? '').matchAll(/\bstates\.add\('([^']+)'\)/g)];
  const has = [
    ...(shapes[0] ? viewStates : []),
    ...shapes,
    ...new Set(own.map(([, name = '']) => name)),
  ];
  const documented = (described.cssStates ?? []).map(({ name }) => name);
  return [
    ...has
      .filter((name) => !documented.includes(name))
      .map((name) => `it has :state(${name}) but no @cssstate for it.`),
    ...documented
      .filter((name) => !has.includes(name))
      .map((name) => `@cssstate ${name}, which it never has.`),
  ];
}

/** The code of an element's folder, and of the shared one if the element builds on it. */
function textOf(line: readonly ClassSource[]): string {
  const shared = line.find(({ file }) => file.startsWith(sharedFolder));
  return [line[0]?.folderText, shared?.folderText].join('\n');
}
