import './words/en';

export { Arrows } from './Arrows';
