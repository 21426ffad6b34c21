import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { inRoot, rootFolder } from '../root.ts';
import { readClassNotes } from './class-notes.ts';
import type { ClassNotes } from './class-notes.ts';

/** Where elements and what they share stand. */
export const sourceGlobs = ['components/**/*.ts', 'src/element/**/*.ts'] as const;

/** A class, where it stands, and the text of everything in the same folder and those in it. */
export interface ClassSource extends ClassNotes {
  /** From the root of the checkout. */
  readonly file: string;
  /** An element's own folder holds all that it renders and fires. */
  readonly folderText: string;
}

/** Every class of the elements and of what they share, by its name. */
export function readClassSources(): ReadonlyMap<string, ClassSource> {
  const files = globSync([...sourceGlobs], { cwd: rootFolder }).sort();
  const texts = new Map(files.map((file) => [file, readFileSync(inRoot(file), 'utf8')]));
  const folderText = (folder: string): string =>
    [...texts].map(([file, text]) => (file.startsWith(`${folder}/`) ? text : '')).join('\n');
  const classes = [...texts].flatMap(([file, text]) =>
    readClassNotes(parse(file, text)).map((notes) => ({
      ...notes,
      file,
      folderText: folderText(dirname(file)),
    })),
  );
  return new Map(classes.map((each) => [each.className, each]));
}

/** A class, then what it extends, as far as that is ours. */
export function lineage(
  classes: ReadonlyMap<string, ClassSource>,
  name: string | undefined,
): readonly ClassSource[] {
  const found = name === undefined ? undefined : classes.get(name);
  return found ? [found, ...lineage(classes, found.superName)] : [];
}

/** A file of the checkout, parsed. */
export const parseFile = (file: string): ts.SourceFile =>
  parse(file, readFileSync(inRoot(file), 'utf8'));

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}
