export { forgetProgress, progressName } from '../store/survey-progress.ts';
