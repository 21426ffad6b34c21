import type { ElementDescription } from './element-description.ts';
import { describeManifest } from './from-manifest.ts';
import { makeManifest } from './manifest.ts';

export type { AttributeDescription, ElementDescription } from './element-description.ts';

/**
 * Every public element, read from the sources as they are now.
 *
 * @throws MetadataError naming every file, element and attribute that lacks something.
 */
export async function describeElements(): Promise<readonly ElementDescription[]> {
  return describeManifest(makeManifest());
}
