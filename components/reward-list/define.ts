import { define } from '../../src/element/define.ts';
import { RewardList } from './reward-list.ts';

define('laurel-reward-list', RewardList);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-reward-list': RewardList;
  }
}
