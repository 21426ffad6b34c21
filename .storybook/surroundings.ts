// The page around a story, as chosen in the toolbar: skin, colours, language, direction, text size.

import { html, nothing } from 'lit';
import type { Decorator } from '@storybook/web-components-vite';
import type { GlobalTypes } from 'storybook/internal/types';
import broadsheet from '../demo/public/skins/broadsheet.css?raw';
import luna from '../demo/public/skins/luna.css?raw';

/** What the toolbar starts with. */
export const initialGlobals = {
  skin: 'default',
  scheme: 'light',
  language: 'en',
  direction: 'auto',
  network: 'fast',
  textSize: 'normal',
};

const toolbar = <Icon extends string>(
  title: string,
  icon: Icon,
  items: readonly { readonly value: string; readonly title: string }[],
) => ({
  name: title,
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: [...items] },
});

export const globalTypes: GlobalTypes = {
  skin: toolbar('Skin', 'paintbrush', [
    { value: 'default', title: 'Laurel’s own' },
    { value: 'luna', title: 'Luna' },
    { value: 'broadsheet', title: 'Broadsheet' },
  ]),
  scheme: toolbar('Colours', 'mirror', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  language: toolbar('Language', 'globe', [
    { value: 'en', title: 'English' },
    { value: 'de', title: 'Deutsch' },
    { value: 'ar', title: 'العربية' },
    { value: 'zh-Hans', title: '简体中文' },
  ]),
  direction: toolbar('Direction', 'transfer', [
    { value: 'auto', title: 'Auto direction' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  network: toolbar('Network', 'lightning', [
    { value: 'fast', title: 'Fast network' },
    { value: 'slow', title: 'Slow: 2 s for each answer' },
    { value: 'failing', title: 'Server fails' },
    { value: 'offline', title: 'Offline' },
  ]),
  textSize: toolbar('Text size', 'zoom', [
    { value: 'normal', title: 'Text 100 %' },
    { value: 'double', title: 'Text 200 %' },
  ]),
};

const skins = document.createElement('style');
skins.textContent = `${luna}\n${broadsheet}`;
document.head.append(skins);

/** Puts a story on a page as the toolbar wants it. */
export const surroundings: Decorator = (story, { globals, viewMode, parameters }) => {
  const { skin, scheme, language, direction, textSize } = globals as typeof initialGlobals;
  const isStory = viewMode === 'story';
  const usual = language === 'ar' ? 'rtl' : 'ltr';
  const root = document.documentElement;
  if (skin === 'default') delete root.dataset['skin'];
  else root.dataset['skin'] = skin;
  if (isStory) root.lang = language;
  const { width } = parameters as { readonly width?: 'wide' };
  return html`<div
    class=${`page ${scheme} ${isStory ? 'whole' : ''} ${textSize === 'double' ? 'large' : ''}`}
    lang=${language}
    dir=${direction === 'auto' ? usual : direction}
  >
    <div class=${width ?? nothing}>${story()}</div>
  </div>`;
};
