// What people do on the site outside the block editor.

import type { Page } from 'playwright-core';
import { inRoot } from '../../../scripts/root.ts';
import type { LoyaltyApi } from './loyalty.ts';
import type { Site } from './site.ts';

/** Somebody with an account. */
export interface Person {
  readonly name: string;
  readonly password: string;
  /** A WordPress role: "author" may publish, but not write HTML unfiltered. */
  readonly role: 'administrator' | 'author' | 'subscriber';
}

export const owner: Person = { name: 'olga', password: 'Tq7-Vexing-Quartz', role: 'administrator' };
export const author: Person = { name: 'ada', password: 'Jk4-Humble-Walrus', role: 'author' };
export const member: Person = { name: 'mia', password: 'Pz9-Gentle-Comet', role: 'subscriber' };

/** The famous five-minute installation. */
export async function installWordPress(page: Page): Promise<void> {
  await page.goto('/wp-admin/install.php');
  await page.fill('#weblog_title', 'Café Luna');
  await page.fill('#user_login', owner.name);
  await page.fill('#pass1', owner.password);
  await page.fill('#admin_email', 'olga@cafe-luna.example');
  await page.click('#submit');
  await page.getByRole('heading', { name: 'Success!' }).waitFor();
}

export async function signIn(page: Page, { name, password }: Person): Promise<void> {
  await page.goto('/wp-login.php');
  await page.fill('#user_login', name);
  await page.fill('#user_pass', password);
  await page.click('#wp-submit');
  await page.waitForURL('**/wp-admin/**', { waitUntil: 'domcontentloaded' });
}

/** Plugins → Add New → Upload Plugin. */
export async function installPlugin(page: Page, archive: string): Promise<void> {
  await page.goto('/wp-admin/plugin-install.php?tab=upload');
  await page.setInputFiles('#pluginzip', archive);
  await page.click('#install-plugin-submit');
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.getByText('Plugin activated.').waitFor();
}

/** Settings → Laurel. */
export async function setUpPlugin(page: Page, api: LoyaltyApi): Promise<void> {
  await page.goto('/wp-admin/options-general.php?page=laurel');
  await page.getByLabel('Loyalty API').fill(api.address);
  await page.getByLabel('Token secret').fill(api.tokenSecret);
  await page.getByLabel('Subject secret').fill(api.subjectSecret);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('Settings saved.').waitFor();
}

/** Makes an account. @returns the user's id. */
export async function addUser(site: Site, { name, password, role }: Person): Promise<string> {
  const id = await site.php(
    `echo wp_insert_user( array( 'user_login' => '${name}', 'user_pass' => '${password}', 'user_email' => '${name}@cafe-luna.example', 'role' => '${role}' ) );`,
  );
  await skipWelcome(site, id);
  return id;
}

/** Somebody who has met the guides of the editors before. */
export async function skipWelcome(site: Site, id: string): Promise<void> {
  await site.php(
    `$met = array( 'welcomeGuide' => false );
    update_user_meta( ${id}, 'wp_persisted_preferences', array( 'core/edit-post' => $met, 'core/edit-site' => $met, '_modified' => gmdate( 'c' ) ) );`,
  );
}

/** Takes a picture for the documentation, if this run is asked to. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['LAUREL_PICTURES'] === undefined) return;
  await page.screenshot({ path: inRoot('docs', 'pictures', `wordpress-${name}.png`) });
}
