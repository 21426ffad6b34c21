// What one element is, in the words of its own source: everything generated is made from this.

/** Something of an element that has a name and a sentence. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** A word an attribute can hold, and what an editor reads in its place. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where an editor finds an attribute. */
export type AttributeGroup = 'content' | 'look' | 'place' | 'advanced';

/** What a value is. `choices` is any number of the choices, in order, between spaces. */
export type AttributeKind = 'text' | 'number' | 'flag' | 'choice' | 'choices';

/** An attribute, for programs and for people who edit a page. */
export interface AttributeDescription {
  /** As it is written: `heading-level`. */
  readonly name: string;
  /** The property it sets: `headingLevel`. */
  readonly property: string;
  /** Whether it is read as an attribute only; then the property is but its name in editors. */
  readonly isUnwatched?: boolean;
  /** What it does, in a sentence. */
  readonly help: string;
  /** Its name for an editor: "Heading level". */
  readonly label: string;
  readonly group: AttributeGroup;
  readonly kind: AttributeKind;
  /** Of a choice or choices. */
  readonly choices?: readonly Choice[];
  /** Of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** What counts without the attribute; absent where that depends on the programme or on others. */
  readonly default?: string;
  /** Whether the value is a text that each language of a page has for itself. */
  readonly translatable: boolean;
  /** Whether it is for people who edit a page; others are for its developers. */
  readonly isEditorial: boolean;
}

/** A property of the element's object that no attribute sets. */
export interface FieldDescription extends Named {
  /** In TypeScript. */
  readonly type: string;
  readonly isReadOnly: boolean;
}

/** A custom property that an element reads. */
export interface PropertyDescription extends Named {
  /** CSS that counts without it. */
  readonly default: string;
}

/** A field of an event's detail. */
export interface DetailField extends Named {
  readonly type: string;
  readonly isOptional: boolean;
}

/** An event that an element fires. */
export interface EventDescription extends Named {
  /** Name of its class, which the package exports as a type. */
  readonly type: string;
  readonly isCancelable: boolean;
  /** Of `event.detail`; empty where there is none. */
  readonly detail: readonly DetailField[];
}

/** An element. */
export interface ElementDescription {
  /** `laurel-points-badge` */
  readonly tag: string;
  /** `points-badge` */
  readonly name: string;
  /** `PointsBadge` */
  readonly className: string;
  /** For an editor: "Points badge". */
  readonly title: string;
  /** A sentence. */
  readonly summary: string;
  /** All of it, in Markdown. */
  readonly description: string;
  /** The link that stands inside the tag for whoever never gets the element; empty where `inside` is not. */
  readonly fallback: { readonly text: string; readonly href: string };
  /** The elements that stand inside the tag, for one that sets others up. */
  readonly inside: readonly Pick<ElementDescription, 'tag' | 'name' | 'fallback'>[];
  readonly attributes: readonly AttributeDescription[];
  readonly fields: readonly FieldDescription[];
  /** The default slot is named ''. */
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  /** For `:state(…)`. */
  readonly states: readonly Named[];
  /** Its own custom properties; empty where it reads none. */
  readonly properties: readonly PropertyDescription[];
  readonly events: readonly EventDescription[];
}
