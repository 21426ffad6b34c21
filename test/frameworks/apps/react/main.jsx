import 'laurel-elements/define';
import { Fragment, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import { sceneOfPage } from '../shared/scene.js';

const Mode = import.meta.env.MODE === 'strict' ? StrictMode : Fragment;
createRoot(document.getElementById('app')).render(
  <Mode>
    <App scene={sceneOfPage()} />
  </Mode>,
);
