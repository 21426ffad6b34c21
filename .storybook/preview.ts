import type { Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { elements } from 'virtual:laurel-elements';
import '../components/define.ts';
import { renderElement } from '../stories/support/element-story.ts';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';
import { copyThis, htmlSource } from './copy-this/snippets.ts';
import './preview.css';
import { closeShop, shopLoader } from './shop-loader.ts';
import { reportState } from './state-report.ts';
import { globalTypes, initialGlobals, surroundings } from './surroundings.ts';

const eventNames = [...new Set(elements.flatMap(({ events }) => events).map(({ name }) => name))];

const preview: Preview = {
  tags: ['autodocs'],
  render: renderElement,
  globalTypes,
  initialGlobals,
  loaders: [shopLoader],
  beforeEach:
    ({ id }) =>
    () =>
      closeShop(id),
  afterEach: reportState,
  decorators: [copyThis, surroundings, withActions],
  parameters: {
    layout: 'fullscreen',
    actions: { handles: eventNames },
    a11y: { test: 'error' },
    // The page around a story sets its own.
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes,
      extractComponentDescription,
      source: { transform: htmlSource },
      toc: true,
    },
    options: {
      storySort: { order: ['Start here', 'Pages', 'Elements'] },
    },
  },
};

export default preview;
