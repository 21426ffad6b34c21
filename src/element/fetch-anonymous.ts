export { fetchAnonymous } from '../store/fetch-anonymous.ts';
