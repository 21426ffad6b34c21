// What a page without a bundler may ask of the shared file: `import { configure } from '…/core.js'`.

export { configure } from '../../src/store/index.ts';
import '../../src/element/index.ts';
