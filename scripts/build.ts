// npm run build [-- dist|cdn]: both by default, always from scratch.

import { buildCdn, ensureCdn, type CdnBuild } from './build/cdn.ts';
import { buildDist, ensureDist } from './build/dist.ts';

export { buildCdn, buildDist, ensureCdn, ensureDist, type CdnBuild };

/** What the demo serves: the production build, made when it is not there or out of date. */
export function buildDemo(): Promise<CdnBuild> {
  return ensureCdn();
}

if (import.meta.main) await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<void> {
  const builds = { dist: buildDist, cdn: buildCdn };
  const chosen = names.length === 0 ? Object.keys(builds) : names;
  for (const name of chosen) {
    if (name !== 'dist' && name !== 'cdn')
      throw new Error(`No build ${name}; there are dist and cdn.`);
    const startedAt = performance.now();
    await builds[name]();
    console.log(`Built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  }
}
