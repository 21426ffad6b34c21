import { defineConfig } from 'vite';
import { elementsPlugin } from './elements-plugin.ts';

export default defineConfig({
  plugins: [elementsPlugin()],
  build: {
    target: 'es2022',
    // Storybook's own files are what is large; nobody but developers loads them.
    chunkSizeWarningLimit: 2_000,
  },
});
