import 'laurel-elements/define';
import { renderToString } from 'preact-render-to-string';
import { App } from './App.jsx';

export const render = (scene) => renderToString(<App scene={scene} />);
