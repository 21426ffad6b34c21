import { define } from '../../src/element/define.ts';
import { TierProgress } from './tier-progress.ts';

define('laurel-tier-progress', TierProgress);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-tier-progress': TierProgress;
  }
}
