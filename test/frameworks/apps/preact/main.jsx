import 'laurel-elements/define';
import { render } from 'preact';
import { App } from './App.jsx';
import { sceneOfPage } from '../shared/scene.js';

render(<App scene={sceneOfPage()} />, document.getElementById('app'));
