import { globSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { inRoot, rootFolder } from '../root.ts';
import { attributesOf } from './attributes.ts';
import { checkClass } from './class-checks.ts';
import { readEventNotes } from './event-notes.ts';
import type { EventNotes } from './event-notes.ts';
import type {
  Manifest,
  ManifestAttribute,
  ManifestClass,
  ManifestEvent,
  ManifestModule,
} from './manifest-types.ts';
import { lineage, parseFile, readClassSources, sourceGlobs } from './sources.ts';
import type { ClassSource } from './sources.ts';
import { readTokens } from './token-notes.ts';

/** Something is missing or contradicts itself in the JSDoc of elements. */
export class MetadataError extends Error {
  constructor(problems: readonly string[]) {
    super(`The elements' JSDoc cannot be published:\n${problems.join('\n')}`);
  }
}

interface Sources {
  readonly classes: ReadonlyMap<string, ClassSource>;
  readonly events: readonly EventNotes[];
  readonly tokens: ReturnType<typeof readTokens>;
}

/**
 * Makes the custom elements manifest from the sources. Its paths are those of the built package.
 *
 * @throws MetadataError naming every file, element and attribute that lacks something.
 */
export function makeManifest(): Manifest {
  return completeManifest(analyse(), {
    classes: readClassSources(),
    events: globSync('src/element/events/*.ts', { cwd: rootFolder })
      .sort()
      .flatMap((file) => readEventNotes(parseFile(file))),
    tokens: readTokens(parseFile('src/element/tokens.ts')),
  });
}

/** What the analyser finds. (Its own command would write into `package.json`.) */
function analyse(): Manifest {
  const modules = globSync([...sourceGlobs], { cwd: rootFolder })
    .sort()
    .map((path) =>
      ts.createSourceFile(path, readFileSync(inRoot(path), 'utf8'), ts.ScriptTarget.ES2015, true),
    );
  return create({ modules, plugins: litPlugin(), context: { dev: false } }) as Manifest;
}

/** What the analyser found, with what it leaves out. */
export function completeManifest(analysed: Manifest, sources: Sources): Manifest {
  const problems = new Set<string>();
  const refuse = (problem: string): unknown => problems.add(problem);
  const modules = analysed.modules.map((module): ManifestModule => ({
    ...module,
    declarations: module.declarations?.map((each) =>
      each.tagName
        ? completeClass(each, sources, refuse)
        : // What has no tag is nobody's element.
          { ...withoutInternals(each), ...(each.customElement && { customElement: false }) },
    ),
  }));
  if (problems.size) throw new MetadataError([...problems]);
  return asBuilt({ ...analysed, modules });
}

function completeClass(
  analysed: ManifestClass,
  { classes, events, tokens }: Sources,
  refuse: (problem: string) => void,
): ManifestClass {
  const line = lineage(classes, analysed.name);
  const element = (analysed.tagName ?? '').replace('laurel-', '');
  const [, href, text] = /^(\S+) - (.+)$/.exec(line[0]?.fallback ?? '') ?? [];
  const described: ManifestClass = {
    ...withoutInternals(analysed),
    attributes: attributesOfLine(line, analysed.tagName ?? '', refuse),
    events: analysed.events?.filter(({ name }) => name).map((each) => completeEvent(each, events)),
    ...(href && text && { fallback: { text, href } }),
    ...(line[0]?.inside && { inside: line[0].inside.split(' ') }),
    ...(line.some(({ folderText }) => folderText.includes(`tokensOf('${element}')`)) && {
      cssProperties: tokens.map((token) => ({
        ...token,
        name: `--laurel-${element}-${token.name}`,
      })),
    }),
  };
  checkClass(line, described).forEach(refuse);
  return described;
}

function attributesOfLine(
  line: readonly ClassSource[],
  tag: string,
  refuse: (problem: string) => void,
): readonly ManifestAttribute[] {
  const found = new Map<string, ManifestAttribute>();
  line.forEach((source, steps) => {
    const { made, problems } = attributesOf(source, steps ? source.className : tag);
    problems.forEach(refuse);
    for (const attribute of made)
      if (!found.has(attribute.name))
        found.set(attribute.name, {
          ...attribute,
          ...(steps && {
            inheritedFrom: { name: source.className, module: source.file },
          }),
        });
  });
  return [...found.values()];
}

function completeEvent(event: ManifestEvent, notes: readonly EventNotes[]): ManifestEvent {
  const found = notes.find(({ name }) => name === event.name);
  return found ? { ...event, isCancelable: found.isCancelable, detail: found.detail } : event;
}

/** Without what only the kit itself reads. */
function withoutInternals(described: ManifestClass): ManifestClass {
  const { members } = described;
  return members
    ? {
        ...described,
        members: members.filter(
          ({ name, privacy = 'public', static: isStatic }) =>
            privacy === 'public' && !isStatic && !name.startsWith('_'),
        ),
      }
    : described;
}

/** Where the analyser names a source file; users have the built one. */
const sourcePath = /"(path|module)":"(?:\.?\/)?((?:components|src)\/[^"]+)\.ts"/g;

function asBuilt(manifest: Manifest): Manifest {
  const text = JSON.stringify(manifest).replace(sourcePath, '"$1":"dist/$2.js"');
  return JSON.parse(text) as Manifest;
}
