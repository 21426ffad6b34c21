export { LaurelProvider } from './provider.ts';
