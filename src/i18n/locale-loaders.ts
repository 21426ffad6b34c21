import type { Messages } from './message.ts';

/** Brings the texts of a language when somebody needs them. */
export type LocaleLoader = () => Promise<{ readonly default: Messages }>;

/** The translations that come with the kit. English comes with the elements. */
export const localeLoaders: Readonly<Record<string, LocaleLoader>> = {
  ar: () => import('./locales/ar.ts'),
  de: () => import('./locales/de.ts'),
  'zh-Hans': () => import('./locales/zh-Hans.ts'),
};
