import './words/en';

export { Noise } from './Noise';
