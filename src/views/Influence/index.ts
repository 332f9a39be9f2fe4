import './words/en';

export { Influence } from './Influence';
