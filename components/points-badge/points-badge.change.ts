// Fetched when a balance changes under a shopper's eyes, which most pages never see.
export { announce } from '../../src/element/announcer.ts';
export { countUp } from '../../src/element/count-up.ts';
