// After lit-html. Copyright 2017 Google LLC, BSD-3-Clause.

export const nothing = Symbol();

const policy = globalThis.trustedTypes?.createPolicy('laurel', { createHTML: (text) => text });

/** Where a value goes: within an attribute as it stands, between tags as a comment. */
const marker = 'lit$';
const comment = `?${marker}`;

const walker = document.createTreeWalker(document, 129 /* elements and comments */);

/** A class, so that no value from JSON can pass for a template. */
class TemplateResult {
  constructor(isSvg, strings, values) {
    this._isSvg = isSvg;
    this._strings = strings;
    this._values = values;
  }
}

export const html = (strings, ...values) => new TemplateResult(false, strings, values);
export const svg = (strings, ...values) => new TemplateResult(true, strings, values);

/** The name before an attribute's first value, with its kind: `.` a property, `@` a listener. */
const attributeName = /([.@]?)([^\s=]+)=("[^"]*)?$/;

class Template {
  constructor({ _isSvg: isSvg, _strings: strings }) {
    let text = strings.reduce((before, after) => {
      const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
      return before + (isInTag ? marker : `<${comment}>`) + after;
    });
    // A value at the very end needs a node behind it: what follows the template is not the template's.
    if (text.endsWith(`${comment}>`)) text += '<?>';
    const markup = isSvg ? `<svg>${text}</svg>` : text;
    const element = document.createElement('template');
    element.innerHTML = policy ? policy.createHTML(markup) : markup;
    const { content } = element;
    if (isSvg) content.firstChild.replaceWith(...content.firstChild.childNodes);
    this._content = content;
    this._slots = [];
    let index = 0;
    let value = 0;
    walker.currentNode = content;
    for (let node; (node = walker.nextNode()); index++) {
      if (node.data === comment) {
        this._slots.push({ _index: index });
        value++;
      }
      for (const attribute of node.getAttributeNames?.() ?? []) {
        const statics = node.getAttribute(attribute).split(marker);
        const count = statics.length - 1;
        if (!count) continue;
        const [, kind, name] = attributeName.exec(strings[value]);
        this._slots.push({
          _index: index,
          _kind: kind,
          _name: name,
          _count: count,
          _statics: (count > 1 || statics.join('')) && statics,
        });
        node.removeAttribute(attribute);
        value += count;
      }
    }
  }
}

const templates = new WeakMap();

function templateOf(result) {
  let template = templates.get(result._strings);
  if (!template) templates.set(result._strings, (template = new Template(result)));
  return template;
}

/** A template at work: its nodes, and the places in them where values go. */
class Instance {
  constructor(template, host) {
    this._template = template;
    this._content = document.importNode(template._content, true);
    let index = -1;
    walker.currentNode = this._content;
    this._parts = template._slots.map((slot) => {
      for (; index < slot._index; index++) walker.nextNode();
      const { currentNode: node } = walker;
      return slot._name
        ? new AttributePart(node, slot, host)
        : new ChildPart(node, node.nextSibling, host);
    });
  }

  _update(values) {
    let index = 0;
    for (const part of this._parts) {
      part._set(values[index], values, index);
      index += part._count ?? 1;
    }
  }
}

export class ChildPart {
  /** @param host For the listeners in it. */
  constructor(start, end, host) {
    this._start = start;
    this._end = end;
    this._host = host;
  }

  _set(value) {
    if (value instanceof TemplateResult) this._setTemplate(value);
    else if (Array.isArray(value)) this._setList(value);
    else if (value === nothing || value == null || value === '') {
      if (this._shown !== undefined) this._clear();
    } else if (value !== this._shown) {
      if (this._text) this._text.data = value;
      else {
        this._clear();
        this._text = this._insert(document.createTextNode(value));
      }
      this._shown = value;
    }
  }

  _setTemplate(result) {
    const template = templateOf(result);
    const values = result._values;
    if (this._shown?._template === template) this._shown._update(values);
    else {
      const instance = new Instance(template, this._host);
      instance._update(values);
      this._clear();
      this._insert(instance._content);
      this._shown = instance;
    }
  }

  _setList(values) {
    if (!Array.isArray(this._shown)) {
      this._clear();
      this._shown = [];
    }
    const parts = this._shown;
    let from;
    values.forEach((value, index) => {
      const part = (parts[index] ??= new ChildPart(this._mark(), this._mark(), this._host));
      part._set(value);
      from = part._end.nextSibling;
    });
    if (values.length < parts.length) {
      this._remove(from);
      parts.length = values.length;
    }
  }

  _mark() {
    return this._insert(document.createComment(''));
  }

  _insert(node) {
    return this._start.parentNode.insertBefore(node, this._end);
  }

  _clear() {
    this._remove();
    this._shown = this._text = undefined;
  }

  _remove(node = this._start.nextSibling) {
    while (node !== this._end) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
  }
}

class AttributePart {
  constructor(element, slot, host) {
    this._element = element;
    this._host = host;
    this._slot = slot;
    this._count = slot._count;
    // Equal to no value.
    this._shown = this;
  }

  _set(value, values, index) {
    const { _element: element, _shown: shown } = this;
    const { _kind: kind, _name: name, _statics: statics } = this._slot;
    if (statics) {
      const own = values.slice(index, index + this._count);
      value = own.includes(nothing)
        ? nothing
        : String.raw({ raw: statics }, ...own.map((each) => each ?? ''));
    }
    if (value === shown) return;
    this._shown = value;
    if (kind === '@') {
      if (shown === this)
        element.addEventListener(name, (event) => this._shown.call?.(this._host, event));
    } else if (kind) element[name] = value === nothing ? undefined : value;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value ?? '');
  }
}
