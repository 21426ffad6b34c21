// The parts of a custom elements manifest (https://github.com/webcomponents/custom-elements-manifest)
// that are read here, with what we add to it: `editor`, `fallback`, `inside`, and the detail of events.

import type { EditorHint } from './editor-hint.ts';
import type { DetailField, ElementDescription } from './element-description.ts';

interface Reference {
  readonly name: string;
  readonly module?: string;
  readonly package?: string;
}

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly inheritedFrom?: Reference;
}

export interface ManifestAttribute extends Item {
  readonly fieldName: string;
  readonly type: { readonly text: string };
  readonly default?: string;
  /** Whether it is read as an attribute only, and has no property. */
  readonly isUnwatched?: boolean;
  /** What an editor of a page needs to know. */
  readonly editor: EditorHint;
}

export interface ManifestEvent extends Item {
  readonly type?: { readonly text: string };
  readonly isCancelable?: boolean;
  readonly detail?: readonly DetailField[];
}

export interface ManifestMember extends Item {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
}

export interface ManifestClass extends Item {
  readonly kind: string;
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly summary?: string;
  readonly superclass?: Reference;
  readonly attributes?: readonly ManifestAttribute[];
  readonly members?: readonly ManifestMember[];
  readonly events?: readonly ManifestEvent[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssStates?: readonly Item[];
  readonly cssProperties?: readonly (Item & { readonly default?: string })[];
  /** The link a snippet has inside. */
  readonly fallback?: ElementDescription['fallback'];
  /** Tags a snippet has inside in its place. */
  readonly inside?: readonly string[];
}

export interface ManifestModule {
  readonly kind: string;
  readonly path: string;
  readonly declarations?: readonly ManifestClass[];
  readonly exports?: readonly unknown[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly ManifestModule[];
}
