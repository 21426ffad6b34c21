// npm run shopify: puts the kit's scripts into the Shopify theme app extension, from which the
// Shopify CLI deploys it, and has Shopify's own theme check look at it. Fails on any fault.

import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureCdn } from '../build.ts';
import { inRoot, rootFolder } from '../root.ts';
import { copyShopifyAssets } from './shopify-assets.ts';
import { checkTheme } from './shopify-theme-check.ts';

const extension = inRoot('integrations/shopify/extensions/laurel');

const { folder } = await ensureCdn();
const assets = copyShopifyAssets(folder, join(extension, 'assets'));
const offences = await checkTheme(extension);
for (const { check, message, file, line } of offences) {
  console.log(`${relative(rootFolder, file)}:${line} ${check}: ${message}`);
}
const loader = gzipSync(assets.get('laurel.js') ?? '', { level: 9 }).length;
console.log(
  `${assets.size} assets; laurel.js ${loader} B compressed; theme check: ${offences.length} offences.`,
);
if (offences.length > 0) process.exitCode = 1;
