// The block editor as WordPress puts it together: its packages as `wp`, blocks as the server describes them, then
// the scripts of the plugins, which know nothing of how all this was built.

import * as blockEditor from '@wordpress/block-editor';
import * as blocks from '@wordpress/blocks';
import * as components from '@wordpress/components';
import * as element from '@wordpress/element';
import * as i18n from '@wordpress/i18n';
import '@wordpress/components/build-style/style.css';
import '@wordpress/block-editor/build-style/style.css';
import { Editor } from './Editor.jsx';

const answerOf = async (path) => (await fetch(path)).json();

const files = await answerOf('/plugin/blocks.json');
blocks.setCategories([{ slug: 'laurel', title: 'Loyalty programme' }]);
blocks.unstable__bootstrapServerSideBlockDefinitions(
  Object.fromEntries(files.map((file) => [file.name, file])),
);
window.wp = { blockEditor, blocks, components, element, i18n };
window.laurelEditor = await answerOf('/plugin/elements.json');

const script = document.createElement('script');
script.src = '/plugin/editor.js';
await new Promise((resolve, reject) => {
  script.onload = resolve;
  script.onerror = reject;
  document.head.append(script);
});

element.createRoot(document.getElementById('editor')).render(<Editor />);
