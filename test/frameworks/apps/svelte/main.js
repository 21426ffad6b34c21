import 'laurel-elements/define';
import { mount } from 'svelte';
import App from './App.svelte';
import { sceneOfPage } from '../shared/scene.js';

mount(App, { target: document.getElementById('app'), props: { scene: sceneOfPage() } });
