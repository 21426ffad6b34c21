// After css-tag.js of @lit/reactive-element. Copyright 2019 Google LLC, BSD-3-Clause.

/** Style sheets are texts until a class adopts them. */
export const unsafeCSS = (text) => text;

export const css = (strings, ...values) => String.raw({ raw: strings }, ...values);
