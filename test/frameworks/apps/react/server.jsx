import 'laurel-elements/define';
import { renderToString } from 'react-dom/server';
import { App } from './App.jsx';

export const render = (scene) => renderToString(<App scene={scene} />);
