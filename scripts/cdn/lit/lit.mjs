export { LitElement } from './element.mjs';
export { css, unsafeCSS } from './styles.mjs';
export { html, nothing, svg } from './template.mjs';
