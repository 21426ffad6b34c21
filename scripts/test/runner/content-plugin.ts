// What happens to markup before a browser sees it happens in Node. Commands for tests (`executeServerCommand`):
//   'content:elements'  all elements with their attributes, as their sources describe them
//   'content:sanitize'  {html, sanitizer, withList} cleaned by one of the server's sanitizers
//   'content:minify'    {html, preset} minified

import type { TestRunnerPlugin } from '@web/test-runner';
import type { ElementDescription } from '../../metadata/element-description.ts';
import type { MinifierPreset } from './content/minify.ts';

export interface SanitizeRequest {
  readonly html: string;
  readonly sanitizer: string;
  /** Whether the package's allow list is used. */
  readonly withList: boolean;
}

export interface MinifyRequest {
  readonly html: string;
  readonly preset: MinifierPreset;
}

export function contentPlugin(): TestRunnerPlugin {
  let elements: Promise<readonly ElementDescription[]> | undefined;
  return {
    name: 'laurel-content',
    // Each is loaded by the test that asks: reading the sources takes seconds.
    async executeCommand({ command, payload }) {
      switch (command) {
        case 'content:elements':
          elements ??= import('../../metadata/describe.ts').then(({ describeElements }) =>
            describeElements(),
          );
          return elements;
        case 'content:sanitize': {
          const { html, sanitizer, withList } = payload as SanitizeRequest;
          const { serverSanitizers } = await import('./content/sanitizers.ts');
          const clean = serverSanitizers[sanitizer];
          if (!clean) throw new Error(`There is no sanitizer ${sanitizer}.`);
          return clean(html, withList);
        }
        case 'content:minify': {
          const { html, preset } = payload as MinifyRequest;
          return (await import('./content/minify.ts')).minify(html, preset);
        }
        default:
          return undefined;
      }
    },
  };
}
