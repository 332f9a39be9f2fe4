import './words/en';

export { Outputs } from './Outputs';
