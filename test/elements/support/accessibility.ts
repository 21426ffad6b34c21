import { executeServerCommand } from '@web/test-runner-commands';

/** What assistive technology is told about one element. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

/**
 * Role and name as the engine computes them, through shadow roots.
 * @returns undefined in an engine that cannot be asked (Firefox).
 */
export async function accessibleNode(element: Element): Promise<AccessibleNode | undefined> {
  Object.assign(globalThis, { laurelAccessibleNode: element });
  const node = await executeServerCommand<AccessibleNode | false, undefined>('accessible-node');
  return node === false || node === null ? undefined : node;
}

/** The page's whole tree, flat, in document order; undefined outside Chromium. */
export async function accessibleTree(): Promise<readonly AccessibleNode[] | undefined> {
  const tree = await executeServerCommand<readonly AccessibleNode[] | false, undefined>(
    'accessible-tree',
  );
  return tree === false || tree === null ? undefined : tree;
}
