import { Puck } from '@puckeditor/core';
// The other one asks a server of somebody else's for a font.
import '@puckeditor/core/no-external.css';
import { createRoot } from 'react-dom/client';
import { config } from './config.jsx';
import { Frame } from './Frame.jsx';

// One of each. `window.content` is what would be saved.
const content = Object.keys(config.components).map((type, index) => ({
  type,
  props: { id: `block-${index}` },
}));

createRoot(document.getElementById('editor')).render(
  <Puck
    config={config}
    data={{ root: {}, content }}
    overrides={{ iframe: Frame }}
    onChange={(data) => (window.content = data.content)}
  />,
);
