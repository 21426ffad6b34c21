// The same template without Angular's own build: compiled when it runs.
import '@angular/compiler';
import 'laurel-elements/define';
import {
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { valuesAt } from '../shared/scene.js';
import template from './src/app.component.html?raw';

const document = '<!doctype html><html><body><app-root></app-root></body></html>';
const nothing = () => undefined;

/** The app, drawing one scene. */
const appOf = (scene) => {
  class ServerApp {
    scene = scene;
    step = signal(0);
    values = computed(() => valuesAt(this.step()));
    store = nothing;
    hear = nothing;
    hearAndStop = nothing;
  }
  Component({ selector: 'app-root', template, schemas: [CUSTOM_ELEMENTS_SCHEMA] })(ServerApp);
  return ServerApp;
};

export const render = (scene) => {
  const providers = [provideZonelessChangeDetection(), provideServerRendering()];
  const start = (context) => bootstrapApplication(appOf(scene), { providers }, context);
  return renderApplication(start, { document, url: '/', allowedHosts: ['localhost'] });
};
