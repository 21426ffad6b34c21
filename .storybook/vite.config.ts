import { defineConfig } from 'vite';
import { elementsPlugin } from './elements-plugin.ts';

export default defineConfig({
  plugins: [elementsPlugin()],
  // Storybook's own import of it would bring a second Lit into the page.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
  // What other commands build in the meantime is nothing that a story shows.
  server: { watch: { ignored: ['**/storybook-static/**', '**/cdn/**', '**/dist/**'] } },
  build: {
    target: 'es2022',
    // Storybook's own files are what is large; nobody but developers loads them.
    chunkSizeWarningLimit: 2_000,
  },
});
