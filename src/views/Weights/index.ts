import './words/en';

export { Weights } from './Weights';
