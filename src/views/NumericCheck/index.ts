import './words/en';

export { NumericCheck } from './NumericCheck';
