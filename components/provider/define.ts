import { define } from '../../src/element/define.ts';
import { LaurelProvider } from './provider.ts';

define('laurel-provider', LaurelProvider);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-provider': LaurelProvider;
  }
}
