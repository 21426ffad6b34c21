/** An app: how it is built, and what its framework cannot do or the kit does not need. */
export interface App {
  readonly name: AppName;
  /** Its folder, if it is a variant of another app. */
  readonly folder?: string;
  /** Vite's mode of a variant; it runs on the framework's development build. */
  readonly mode?: string;
  readonly title: string;
  /** The framework's package, for its version. */
  readonly package: string;
  /** The module that renders on a server, if the app has one. */
  readonly server?: string;
}

export const appNames = [
  'react',
  'react-strict',
  'preact',
  'vue',
  'svelte',
  'solid',
  'angular',
] as const;
export type AppName = (typeof appNames)[number];

export const apps: readonly App[] = [
  { name: 'react', title: 'React', package: 'react', server: 'server.jsx' },
  // Everything is drawn twice, and every effect begins, ends and begins again.
  {
    name: 'react-strict',
    title: 'React strict',
    package: 'react',
    folder: 'react',
    mode: 'strict',
  },
  { name: 'preact', title: 'Preact', package: 'preact', server: 'server.jsx' },
  { name: 'vue', title: 'Vue', package: 'vue', server: 'server.js' },
  { name: 'svelte', title: 'Svelte', package: 'svelte', server: 'server.js' },
  { name: 'solid', title: 'Solid', package: 'solid-js', server: 'server.jsx' },
  { name: 'angular', title: 'Angular', package: '@angular/core', server: 'server.js' },
];
