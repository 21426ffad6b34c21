import 'laurel-elements/define';
import { renderToString } from 'solid-js/web';
import { App } from './App.jsx';

export const render = (scene) => renderToString(() => <App scene={scene} />);
