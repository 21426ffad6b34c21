import 'laurel-elements/define';
import { render as renderSvelte } from 'svelte/server';
import App from './App.svelte';

export const render = async (scene) => (await renderSvelte(App, { props: { scene } })).body;
