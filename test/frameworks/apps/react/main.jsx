import 'laurel-elements/define';
import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import { sceneOfPage } from '../shared/scene.js';

createRoot(document.getElementById('app')).render(<App scene={sceneOfPage()} />);
