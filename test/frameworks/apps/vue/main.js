import 'laurel-elements/define';
import { createApp } from 'vue';
import App from './App.vue';
import { sceneOfPage } from '../shared/scene.js';

createApp(App, { scene: sceneOfPage() }).mount('#app');
