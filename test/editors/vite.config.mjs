import { defineConfig } from 'vite';
import { builtFolder, pagesFolder } from './support/folders.ts';

// React and WordPress say what they do not like only in development.
export default defineConfig({
  root: pagesFolder,
  define: { 'process.env.NODE_ENV': '"development"', 'globalThis.SCRIPT_DEBUG': 'true' },
  build: {
    target: 'es2022',
    minify: false,
    outDir: builtFolder,
    emptyOutDir: true,
    rolldownOptions: {
      input: [`${pagesFolder}/block-editor/index.html`, `${pagesFolder}/puck/index.html`],
    },
  },
});
