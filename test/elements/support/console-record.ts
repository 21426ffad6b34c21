/** What the code under test told the developer. */
export interface ConsoleRecord {
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  restore(): void;
}

/** Records `console.warn` and `console.error` instead of printing them, until `restore()`. */
export function recordConsole({
  console,
}: { readonly console: Console } = globalThis): ConsoleRecord {
  const { warn, error } = console;
  const warnings: string[] = [];
  const errors: string[] = [];
  console.warn = (...words: readonly unknown[]) => void warnings.push(words.map(String).join(' '));
  console.error = (...words: readonly unknown[]) => void errors.push(words.map(String).join(' '));
  return {
    warnings,
    errors,
    restore() {
      console.warn = warn;
      console.error = error;
    },
  };
}
