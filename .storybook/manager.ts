import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import { registerCopyThis } from './copy-this/register.ts';

registerCopyThis();

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'Laurel',
    brandUrl: './',
    colorPrimary: isDark ? '#7fd1a4' : '#1f6f4a',
    colorSecondary: isDark ? '#4f9d74' : '#1f6f4a',
  }),
});
