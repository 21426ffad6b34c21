import 'laurel-elements/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app.component.mjs';

await bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection()] });
