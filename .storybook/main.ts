import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // The vite.config.ts of the checkout is the CDN build's.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Its tasks are for whoever sets a Storybook up, and this one has been.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: [
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
    { from: '../demo/public/favicon.svg', to: '/favicon.svg' },
  ],
};

export default config;
