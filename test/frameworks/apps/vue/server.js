import 'laurel-elements/define';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

export const render = (scene) => renderToString(createSSRApp(App, { scene }));
