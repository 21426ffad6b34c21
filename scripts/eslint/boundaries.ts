// Who may import whom. The same table stands in the contributors' notes; this one is held by lint.

import { posix } from 'node:path';

interface Boundary {
  /** Folder from the checkout's root. The longest one that holds a file is the one that counts. */
  readonly folder: string;
  /** Folders it may import, itself apart. */
  readonly mayImport: readonly string[];
  /** Folders it may reach only by `import()`. */
  readonly mayLoad?: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own modules. */
  readonly packages?: readonly string[];
}

const values = 'src/values';
const contract = 'src/contract';
const domain = 'src/domain';
const client = 'src/client';
const store = 'src/store';
const i18n = 'src/i18n';
const element = 'src/element';
const backend = 'src/backend';
const backendNode = 'src/backend/node';
const backendTesting = 'src/backend/testing';
const embed = 'src/embed';
const analytics = 'src/analytics';
const components = 'components';

const boundaries: readonly Boundary[] = [
  { folder: values, mayImport: [] },
  { folder: contract, mayImport: [values] },
  { folder: domain, mayImport: [values] },
  { folder: client, mayImport: [contract, values] },
  { folder: store, mayImport: [client, contract, values], packages: ['idb'] },
  { folder: i18n, mayImport: [values] },
  {
    folder: element,
    mayImport: [store, contract, i18n, values],
    packages: ['lit', '@lit/context'],
  },
  {
    folder: components,
    mayImport: [element, contract, i18n, values, `${domain}/survey`, `${domain}/lifecycle`],
    // The last only in files that are fetched when a code is asked for; the exact sizes would show it.
    packages: ['lit', '@lit/context', 'lean-qr'],
  },
  { folder: embed, mayImport: [element, store, client], mayLoad: [backend] },
  { folder: backend, mayImport: [contract, domain, values] },
  {
    folder: backendNode,
    mayImport: [backend, contract, domain, values],
    packages: ['node:', 'jose'],
  },
  { folder: backendTesting, mayImport: [backend, contract, domain, values], packages: ['msw'] },
  { folder: analytics, mayImport: [`${element}/events`] },
];

/** Folders that use the kit as its users do: through its entry points. */
const users: readonly string[] = ['demo', 'stories', 'test/pages'];

/** The sources of the package's entry points. */
const entryPoints: readonly RegExp[] = [
  /^components\/(?:index|define)\.ts$/,
  /^components\/[^/]+\/(?:index|define)\.ts$/,
  /^src\/(?:store|client|contract|analytics|backend|backend\/node|backend\/testing)\/index\.ts$/,
  /^src\/i18n\/locales\/[^/]+\.ts$/,
];

export interface ImportRequest {
  /** The importing file, from the checkout's root, with `/`. */
  readonly from: string;
  /** What stands in the import. */
  readonly specifier: string;
  /** Whether it is an `import()`. */
  readonly dynamic: boolean;
}

/** @returns what is wrong with an import and why, or null when it may stand. */
export function refuseImport({ from, specifier, dynamic }: ImportRequest): string | null {
  return specifier.startsWith('.')
    ? refuseFile(from, posix.join(posix.dirname(from), specifier), dynamic)
    : refusePackage(from, specifier);
}

function refuseFile(from: string, to: string, dynamic: boolean): string | null {
  const user = users.find((folder) => isWithin(from, folder));
  if (user !== undefined) return refuseInnerFile(user, to);
  const boundary = boundaryOf(from);
  if (boundary === undefined) return null;
  if (boundary.folder === components) return refuseForComponent(from, to, boundary);
  if (boundaryOf(to)?.folder === boundary.folder) return null;
  const allowed = [...boundary.mayImport, ...(dynamic ? (boundary.mayLoad ?? []) : [])];
  return isAllowed(to, allowed) ? null : describe(boundary, to, allowed);
}

/** Elements stand alone: a page that takes one should not receive another. Only the two lists name them all. */
function refuseForComponent(from: string, to: string, boundary: Boundary): string | null {
  if (!isWithin(to, components)) {
    return isAllowed(to, boundary.mayImport) ? null : describe(boundary, to, boundary.mayImport);
  }
  const isList = posix.dirname(from) === components;
  if (isList || posix.dirname(to) === components || elementOf(from) === elementOf(to)) return null;
  return `An element may not import another element (${to}). What both need belongs to ${element}.`;
}

function refuseInnerFile(user: string, to: string): string | null {
  const inner = isWithin(to, 'src') || isWithin(to, components);
  if (!inner || entryPoints.some((entry) => entry.test(to))) return null;
  return `${user} uses the kit as its users do: ${to} is not an entry point of the package.`;
}

function refusePackage(from: string, specifier: string): string | null {
  const boundary = boundaryOf(from);
  if (boundary === undefined) return null;
  const name = packageName(specifier);
  const packages = boundary.packages ?? [];
  if (packages.includes(name)) return null;
  return `${boundary.folder} may not import ${specifier}; it may import ${list(packages)}.`;
}

function describe(boundary: Boundary, to: string, allowed: readonly string[]): string {
  const loadable = boundary.mayLoad?.some((folder) => isWithin(to, folder)) ?? false;
  const hint = loadable ? ' (only by import())' : '';
  return `${boundary.folder} may not import ${to}${hint}; it may import ${list(allowed)}.`;
}

/** A folder with a boundary of its own is not covered by the one around it: `backend` does not open `backend/node`. */
function isAllowed(to: string, allowed: readonly string[]): boolean {
  const target = boundaryOf(to)?.folder;
  return allowed.some((folder) => isWithin(to, folder) && isWithin(folder, target ?? folder));
}

function boundaryOf(file: string): Boundary | undefined {
  return boundaries
    .filter(({ folder }) => isWithin(file, folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function elementOf(file: string): string | undefined {
  return file.split('/')[1];
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
