// Registers every element of the kit.
import './feedback-survey/define.ts';
import './points-badge/define.ts';
import './provider/define.ts';
import './referral-card/define.ts';
import './reward-list/define.ts';
import './tier-progress/define.ts';

export * from './index.ts';
