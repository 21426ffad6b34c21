// After @lit/reactive-element and lit-element. Copyright 2017 Google LLC, BSD-3-Clause.

import { ChildPart } from './template.mjs';

export class LitElement extends HTMLElement {
  static _properties = new Map();
  static _finalized = LitElement;

  static get observedAttributes() {
    this.finalize();
    return [...this._attributes.keys()];
  }

  static finalize() {
    if (this._finalized === this) return;
    this._finalized = this;
    const parent = Object.getPrototypeOf(this);
    parent.finalize();
    this._properties = new Map(parent._properties);
    if (Object.hasOwn(this, 'properties'))
      for (const name in this.properties) {
        const key = Symbol();
        this._properties.set(name, this.properties[name]);
        Object.defineProperty(this.prototype, name, {
          get() {
            return this[key];
          },
          set(value) {
            const before = this[key];
            this[key] = value;
            this.requestUpdate(name, before);
          },
          configurable: true,
          enumerable: true,
        });
      }
    this._attributes = new Map();
    for (const [name, { state, attribute = !state && name.toLowerCase() }] of this._properties)
      if (attribute) this._attributes.set(attribute, name);
    this._sheet = new CSSStyleSheet();
    this._sheet.replaceSync([this.styles ?? ''].flat(Infinity).join(''));
  }

  constructor() {
    super();
    this.isUpdatePending = this.hasUpdated = false;
    this._changed = new Map();
    this._updated = new Promise((resolve) => {
      this._enable = resolve;
    });
    // What was set before the element was defined, to be set again once it is constructed.
    this._early = [];
    for (const name of this.constructor._properties.keys())
      if (Object.hasOwn(this, name)) {
        this._early.push([name, this[name]]);
        delete this[name];
      }
    this.requestUpdate();
  }

  connectedCallback() {
    if (!this.renderRoot) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      // Refused in another document than the sheet's; tried again when the element comes back.
      root.adoptedStyleSheets = [this.constructor._sheet];
      const start = document.createComment('');
      root.append(start);
      this._part = new ChildPart(start, null, this);
      this.renderRoot = root;
    }
    this._enable();
  }

  disconnectedCallback() {}

  attributeChangedCallback(attribute, _before, value) {
    const { _attributes, _properties } = this.constructor;
    const name = _attributes.get(attribute);
    const { converter } = _properties.get(name);
    this[name] = converter ? converter(value) : value;
  }

  requestUpdate(name, before) {
    if (name) {
      if (Object.is(this[name], before)) return;
      if (!this._changed.has(name)) this._changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this._updated = this._enqueue();
  }

  async _enqueue() {
    this.isUpdatePending = true;
    try {
      await this._updated;
    } catch (error) {
      // Told as unhandled; the next update is not held up by the one that failed.
      void Promise.reject(error);
    }
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }

  scheduleUpdate() {
    return this.performUpdate();
  }

  performUpdate() {
    if (!this.isUpdatePending) return;
    for (const [name, value] of this._early) this[name] = value;
    this._early = [];
    const changed = this._changed;
    let content;
    try {
      this.willUpdate(changed);
      content = this.render();
    } finally {
      this._changed = new Map();
      this.isUpdatePending = false;
    }
    this._part._set(content);
    this.hasUpdated = true;
    this.updated(changed);
  }

  get updateComplete() {
    return this._updated;
  }

  willUpdate() {}

  updated() {}
}
