// What assistive technology is told, as far as each engine says it. Commands for tests (`executeServerCommand`):
//   'accessible-node'  role and name of the element the test has put into `globalThis.laurelAccessibleNode`;
//                      Chromium and WebKit, `false` in Firefox, which offers no such question
//   'accessible-tree'  the page's whole tree in Chromium, ignored nodes left out; `false` elsewhere

import type { BasicTestSession, TestRunnerPlugin } from '@web/test-runner';
import { PlaywrightLauncher } from '@web/test-runner-playwright';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

interface ChromiumNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
}

/** The part of a WebDriver session that answers for one element. */
interface ElementSession {
  execute(script: string): Promise<Readonly<Record<string, string>>>;
  getElementComputedRole(elementId: string): Promise<string>;
  getElementComputedLabel(elementId: string): Promise<string>;
}

const markedElement = 'globalThis.laurelAccessibleNode';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export function accessibilityPlugin(): TestRunnerPlugin {
  return {
    name: 'laurel-accessibility',
    async executeCommand({ command, session }) {
      if (command === 'accessible-node') return accessibleNode(session);
      if (command === 'accessible-tree') return accessibleTree(session);
      return undefined;
    },
  };
}

async function accessibleNode(session: BasicTestSession): Promise<AccessibleNode | false> {
  const [node] = (await askChromium(session, 'Accessibility.getPartialAXTree')) ?? [];
  if (node !== undefined) return node;
  const driver = elementSession(session);
  if (driver === null) return false;
  const reference = await driver.execute(`return ${markedElement}`);
  const elementId = reference[elementKey] ?? '';
  return {
    role: await driver.getElementComputedRole(elementId),
    name: await driver.getElementComputedLabel(elementId),
  };
}

async function accessibleTree(
  session: BasicTestSession,
): Promise<readonly AccessibleNode[] | false> {
  return (await askChromium(session, 'Accessibility.getFullAXTree')) ?? false;
}

/** @returns null where the session's browser is not Chromium. */
async function askChromium(
  session: BasicTestSession,
  question: 'Accessibility.getPartialAXTree' | 'Accessibility.getFullAXTree',
): Promise<readonly AccessibleNode[] | null> {
  const launcher = session.browser;
  if (!(launcher instanceof PlaywrightLauncher) || launcher.name !== 'Chromium') return null;
  const page = launcher.getPage(session.id);
  const devtools = await page.context().newCDPSession(page);
  try {
    if (question === 'Accessibility.getFullAXTree') {
      return toNodes((await devtools.send(question)).nodes);
    }
    const { result } = await devtools.send('Runtime.evaluate', { expression: markedElement });
    if (result.objectId === undefined) throw new Error(`${markedElement} is not an element.`);
    const { objectId } = result;
    return toNodes((await devtools.send(question, { objectId, fetchRelatives: false })).nodes);
  } finally {
    await devtools.detach();
  }
}

function toNodes(nodes: readonly ChromiumNode[]): readonly AccessibleNode[] {
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: node.role?.value ?? '', name: node.name?.value ?? '' }));
}

/** The runner's WebDriver launcher keeps its session to itself; there is no public way to it. */
function elementSession(session: BasicTestSession): ElementSession | null {
  if (session.browser.type !== 'webdriver') return null;
  const driver: unknown = Reflect.get(session.browser, 'driver');
  return isElementSession(driver) ? driver : null;
}

function isElementSession(value: unknown): value is ElementSession {
  return typeof value === 'object' && value !== null && 'getElementComputedRole' in value;
}
