// Fetched for those who may be asked only.
export { requestAttention } from '../../../src/element/attention.ts';
export { pass } from './pass.ts';
export { triggered } from './triggered.ts';
