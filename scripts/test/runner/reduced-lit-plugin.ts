import type { TestRunnerPlugin } from '@web/test-runner';

/** Gives the kit's own sources the Lit that the CDN files are built with; tests and libraries keep Lit itself. */
export const reducedLitPlugin = (): TestRunnerPlugin => ({
  name: 'laurel-reduced-lit',
  resolveImport: ({ source, context }) =>
    source === 'lit' && /^\/(?:components|src)\//.test(context.path)
      ? '/scripts/cdn/lit/lit.mjs'
      : undefined,
});
