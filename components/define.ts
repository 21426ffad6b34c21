// Registers every element of the kit.
import './points-badge/define.ts';
import './provider/define.ts';
import './tier-progress/define.ts';

export * from './index.ts';
