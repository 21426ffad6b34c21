/** An app: how it is built, and what its framework cannot do or the kit does not need. */
export interface App {
  readonly name: AppName;
  readonly title: string;
  /** The framework's package, for its version. */
  readonly package: string;
  /** The module that renders on a server, if the app has one. */
  readonly server?: string;
}

export const appNames = ['react', 'preact', 'vue', 'svelte', 'solid', 'angular'] as const;
export type AppName = (typeof appNames)[number];

export const apps: readonly App[] = [
  { name: 'react', title: 'React', package: 'react', server: 'server.jsx' },
  { name: 'preact', title: 'Preact', package: 'preact', server: 'server.jsx' },
  { name: 'vue', title: 'Vue', package: 'vue', server: 'server.js' },
  { name: 'svelte', title: 'Svelte', package: 'svelte', server: 'server.js' },
  { name: 'solid', title: 'Solid', package: 'solid-js', server: 'server.jsx' },
  { name: 'angular', title: 'Angular', package: '@angular/core' },
];
