import './words/en';

export { Compare } from './Compare';
