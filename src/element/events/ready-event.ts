/** An element shows what it has to show for the first time: data, a guest's view or an error. */
export class LaurelReadyEvent extends Event {
  constructor() {
    super('laurel-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'laurel-ready': LaurelReadyEvent;
  }
}
