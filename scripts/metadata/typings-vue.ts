import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import { attributeInterfaces, head, listenerInterfaces } from './typings.ts';

/** `laurel-ready` is `onLaurelReady` among a Vue component's properties. */
const listener = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/**
 * Types for the tags in Vue's templates, whose checker turns `heading-level` into `headingLevel`:
 * https://vuejs.org/guide/extras/web-components#non-vue-web-components-and-typescript
 */
export const vueTypings = (elements: readonly ElementDescription[]): GeneratedFile => ({
  path: 'types/vue.d.ts',
  text: [
    head(elements, 'vue', ["import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';"]),
    attributeInterfaces(elements),
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

const componentOf = ({ className, events }: ElementDescription): string =>
  [
    `type ${className}Component = new () => ${className} & {`,
    '  /** @deprecated Only for the checker of templates; not there at run time. */',
    `  $props: Omit<HTMLAttributes, keyof ${className}Attributes> & PublicProps &`,
    `    ${className}Attributes & ${className}Listeners;`,
    '  /** @deprecated Only for the checker of templates; not there at run time. */',
    `  $emit: EmitFn<{ ${events.map(({ name, type }) => `'${name}': (event: ${type}) => void`).join('; ')} }>;`,
    '};',
    '',
  ].join('\n');
