// Rendering on a server: the apps' own scenes, by each framework's own renderer, in Node.

import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SceneName } from './cases/case.ts';
import type { App } from './support/apps.ts';
import { builtFolder } from './support/folders.ts';

interface ServerModule {
  readonly render: (scene: SceneName) => string | Promise<string>;
}

const scenes: Readonly<Record<SceneName, readonly string[]>> = {
  bare: ['<laurel-points-badge'],
  flag: [' preview'],
  content: ['<laurel-points-badge', 'href="/account"', 'Your points, seen'],
  toggle: ['<laurel-tier-progress'],
  properties: ['variant="card"', '<laurel-feedback-survey', '<laurel-provider'],
  attributes: ['variant="card"', 'heading-level="2"', 'survey-id="after-order"'],
  provider: ['<laurel-provider', 'api="/api/partner"'],
  object: ['<laurel-points-badge'],
  byHand: ['<laurel-referral-card'],
  events: ['<laurel-feedback-survey'],
  list: ['id="first"', 'id="second"', 'id="third"'],
  session: ['<laurel-points-badge', '<laurel-tier-progress'],
};

/** Renders every scene of an app; each must hold its tags, and nothing that is no text. */
export async function renderOnServer({ name }: App): Promise<void> {
  const folder = join(builtFolder, `${name}-server`);
  const [file] = globSync('server.*', { cwd: folder });
  assert.ok(file !== undefined && existsSync(join(folder, file)), `${name} has a server build`);
  const { render } = (await import(pathToFileURL(join(folder, file)).href)) as ServerModule;
  for (const [scene, parts] of Object.entries(scenes)) {
    const html = await render(scene as SceneName);
    for (const part of parts) assert.ok(html.includes(part), `${name}, ${scene}: ${part}\n${html}`);
    assert.doesNotMatch(html, /\[object |undefined|function/, `${name}, ${scene}`);
  }
}
