import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import { attributeInterfaces, head, listenerInterfaces } from './typings.ts';

/** Types for the tags in templates of Svelte 5. */
export const svelteTypings = (elements: readonly ElementDescription[]): GeneratedFile => ({
  path: 'types/svelte.d.ts',
  text: [
    head(elements, 'svelte', ["import type { HTMLAttributes } from 'svelte/elements';"]),
    attributeInterfaces(elements),
    listenerInterfaces(elements, (event) => `on${event}`),
    "declare module 'svelte/elements' {",
    '  interface SvelteHTMLElements {',
    ...elements.map(
      ({ tag, className }) =>
        `    '${tag}': Omit<HTMLAttributes<${className}>, keyof ${className}Attributes> & ` +
        `${className}Attributes & ${className}Listeners;`,
    ),
    '  }',
    '}',
    '',
  ].join('\n'),
});
