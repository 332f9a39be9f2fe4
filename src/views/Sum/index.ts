import './words/en';

export { Sum } from './Sum';
