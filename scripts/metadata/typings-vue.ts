import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import {
  attributeInterfaces,
  head,
  helpOf,
  listenerInterfaces,
  member,
  typeOf,
} from './typings.ts';

/** `laurel-ready` is `onLaurelReady` among a Vue component's properties. */
const listener = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Types for the tags in Vue's templates: https://vuejs.org/guide/extras/web-components#non-vue-web-components-and-typescript */
export const vueTypings = (elements: readonly ElementDescription[]): GeneratedFile => ({
  path: 'types/vue.d.ts',
  text: [
    head(elements, 'vue', ["import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';"]),
    attributeInterfaces(elements),
    camelInterfaces(elements),
    listenerInterfaces(elements, listener),
    ...elements.map(componentOf),
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...elements.map(({ tag, className }) => `    '${tag}': ${className}Component;`),
    '  }',
    '}',
    '',
  ].join('\n'),
});

/** Vue's checker turns `heading-level` in a template into `headingLevel`. */
const camelInterfaces = (elements: readonly ElementDescription[]): string =>
  elements
    .map(({ tag, className, attributes }) =>
      [
        `/** The names with hyphens of \`<${tag}>\`, as a template's checker reads them. */`,
        `export interface ${className}CamelAttributes {`,
        ...attributes
          .filter(({ name, property }) => name !== property && !name.startsWith('data-'))
          .map((each) => member(each.property, typeOf(each), helpOf(each))),
        '}',
        '',
      ].join('\n'),
    )
    .join('\n');

const componentOf = ({ className, events }: ElementDescription): string =>
  [
    `type ${className}Component = new () => ${className} & {`,
    '  /** @deprecated Only for the checker of templates; not there at run time. */',
    `  $props: Omit<HTMLAttributes, keyof ${className}Attributes> & PublicProps & ${className}Attributes &`,
    `    ${className}CamelAttributes & ${className}Listeners;`,
    '  /** @deprecated Only for the checker of templates; not there at run time. */',
    `  $emit: EmitFn<{ ${events.map(({ name, type }) => `'${name}': (event: ${type}) => void`).join('; ')} }>;`,
    '};',
    '',
  ].join('\n');
