export { answerAnonymously } from '../store/answer-anonymously.ts';
