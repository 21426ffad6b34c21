import {
  afterNextRender,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  type ElementRef,
  signal,
  viewChild,
} from '@angular/core';
import { hear, hearAndStop, sceneOfPage, valuesAt } from '../../shared/scene.js';
import { changeMember, partnerStore, signIn, signOut, storeAt } from '../../shared/shop.js';

@Component({
  selector: 'app-root',
  templateUrl: './app.component.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class AppComponent {
  readonly scene = sceneOfPage();
  readonly step = signal(0);
  readonly values = computed(() => valuesAt(this.step()));
  readonly store = computed(() => storeAt(this.step()));
  readonly badge = viewChild<ElementRef<HTMLElement>>('badge');
  readonly card = viewChild<ElementRef<HTMLElement>>('card');

  readonly hear = hear;
  readonly hearAndStop = hearAndStop;
  readonly signIn = signIn;
  readonly signOut = signOut;
  readonly changeMember = changeMember;

  constructor() {
    afterNextRender(() => {
      const badge = this.badge()?.nativeElement;
      if (badge) Object.assign(badge, { store: partnerStore() });
      this.card()?.nativeElement.addEventListener('laurel-share', hear);
    });
  }

  next(): void {
    this.step.update((step) => step + 1);
  }
}
