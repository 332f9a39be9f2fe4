import './words/en';

export { NetworkEditor } from './NetworkEditor';
