// What every element needs; the CDN's shared file is made of it.
export { configure, openStore } from '../store/configure.ts';
export { defaultStore, registry } from '../store/registry.ts';
export type { StoreOptions } from '../store/configure.ts';
export type { LoyaltyStore, Snapshot } from '../store/store.ts';
export { flag, named, oneWord, warnOfValue, words } from './attributes.ts';
export { addElement, removeElement } from './connected-elements.ts';
export { requestContext, scopeContext, storeContext } from './context.ts';
export type { Scope } from './context.ts';
export { LaurelReadyEvent } from './events/ready-event.ts';
export type { Content } from './frames.ts';
export { icon } from './icons.ts';
export { LaurelElement } from './laurel-element.ts';
export type { Shape } from './laurel-element.ts';
export { tokensOf } from './tokens.ts';
export { frameStyles } from './laurel-element.styles.ts';
