import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import { attributeInterfaces, head, listenerInterfaces } from './typings.ts';

/** React and Preact call a listener `on` and the event's exact name. */
const listener = (event: string): string => `on${event}`;

interface Library {
  /** Name of the module whose `JSX` namespace is added to. */
  readonly module: string;
  readonly imports: readonly string[];
  /** What every tag takes, for a class. */
  readonly host: (className: string) => string;
}

const react: Library = {
  module: 'react',
  imports: ["import type { DetailedHTMLProps, HTMLAttributes } from 'react';"],
  host: (className) => `DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>`,
};

const preact: Library = {
  module: 'preact',
  imports: ["import type { ClassAttributes, HTMLAttributes } from 'preact';"],
  host: (className) => `HTMLAttributes<${className}> & ClassAttributes<${className}>`,
};

/** Types for the tags in JSX of React 19 and of Preact. */
export const jsxTypings = (elements: readonly ElementDescription[]): readonly GeneratedFile[] =>
  [react, preact].map((library) => ({
    path: `types/${library.module}.d.ts`,
    text: [
      head(elements, library.module, library.imports),
      attributeInterfaces(elements),
      listenerInterfaces(elements, listener),
      `declare module '${library.module}' {`,
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      ...elements.map(
        ({ tag, className }) =>
          `      '${tag}': Omit<${library.host(className)}, keyof ${className}Attributes> & ` +
          `${className}Attributes & ${className}Listeners;`,
      ),
      '    }',
      '  }',
      '}',
      '',
    ].join('\n'),
  }));
