import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

interface Axe {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

const engine = (globalThis as unknown as { readonly axe: Axe }).axe;

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A fixture is a piece of a page: it has no landmarks and no title of its own.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  resultTypes: ['violations'],
};

/** Serious and critical findings of axe, one line each; empty when all is well. */
export async function seriousFindings(root: Element): Promise<readonly string[]> {
  const { violations } = await engine.run(root, rules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const reason = (failureSummary ?? '').replaceAll(/\s+/g, ' ');
        return `${id}: ${help} at ${target.flat().join(' > ')}: ${reason}`;
      }),
    );
}
