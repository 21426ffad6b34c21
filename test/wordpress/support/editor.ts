// The block editor, by hand.

import type { Locator, Page } from 'playwright-core';

/** Opens the editor on a new post. */
export async function newPost(page: Page, title: string): Promise<void> {
  await page.goto('/wp-admin/post-new.php');
  await page.getByRole('textbox', { name: 'Add title' }).fill(title);
}

/** Finds a block in the inserter and adds it to the end. */
export async function addBlock(page: Page, title: string): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Toggle block inserter' });
  await toggle.click();
  await page.getByPlaceholder('Search', { exact: true }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await toggle.click();
}

/** Opens the settings beside the canvas. */
export async function openSettings(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Settings', exact: true });
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
}

/** A block of the canvas. */
export const block = (page: Page, title: string): Locator =>
  page.getByRole('document', { name: `Block: ${title}` });

/** Publishes the post. @returns its address. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('button', { name: 'Publish', exact: true })
    .click();
  const link = page.locator('.post-publish-panel__postpublish-buttons a', { hasText: 'View Post' });
  await link.waitFor();
  return (await link.getAttribute('href')) ?? '';
}
