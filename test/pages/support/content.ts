// What is done to markup on its way to a page, and the markup it is done to.

import { executeServerCommand } from '@web/test-runner-commands';
import type { ElementDescription } from '../../../scripts/metadata/element-description.ts';
import { snippet } from '../../../scripts/metadata/snippet.ts';
import type {
  MinifyRequest,
  SanitizeRequest,
} from '../../../scripts/test/runner/content-plugin.ts';

/** How an element can be written: as its tag, or as a `div` with `data-laurel`. */
export const forms = ['tag', 'div'] as const;
export type Form = (typeof forms)[number];

/** All elements with their attributes, as their sources describe them. */
export const describedElements = (): Promise<readonly ElementDescription[]> =>
  executeServerCommand<readonly ElementDescription[], undefined>('content:elements');

/** Those that editors place. */
export async function placedElements(): Promise<readonly ElementDescription[]> {
  return (await describedElements()).filter(({ name }) => name !== 'provider');
}

/** An element as the documentation has it, with the link inside. */
export const written = (element: ElementDescription, form: Form): string =>
  snippet(element, {}, form === 'tag' ? 'html' : 'data');

/** An element with attributes as they are, each value a text of any kind. */
export function spelt(
  { tag, name, fallback }: ElementDescription,
  form: Form,
  attributes: Readonly<Record<string, string>>,
  content = `<a href="${fallback.href}">${fallback.text}</a>`,
): string {
  const [open, prefix] = form === 'tag' ? [tag, ''] : [`div data-laurel="${name}"`, 'data-laurel-'];
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${prefix}${key}="${escapeAttribute(value)}"`,
  );
  return `<${open}${list.join('')}>${content}</${form === 'tag' ? tag : 'div'}>`;
}

export const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const sanitizeOnServer = (request: SanitizeRequest): Promise<string> =>
  executeServerCommand<string, SanitizeRequest>('content:sanitize', request);

export const minify = (request: MinifyRequest): Promise<string> =>
  executeServerCommand<string, MinifyRequest>('content:minify', request);
