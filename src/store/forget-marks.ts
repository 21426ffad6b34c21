/** As the survey's `prompt/marks.ts` has it. */
const MARKS = 'laurel.prompts.v1';

/** Forgets when surveys came up by themselves, of whomever. */
export const forgetMarks = (): void => {
  const page = globalThis as { readonly [key: symbol]: Map<unknown, unknown> | undefined };
  page[Symbol.for(MARKS)]?.clear();
  for (const name of ['localStorage', 'sessionStorage'] as const)
    try {
      globalThis[name].removeItem(MARKS);
    } catch {
      // A storage that is missing or forbidden keeps nothing.
    }
};
