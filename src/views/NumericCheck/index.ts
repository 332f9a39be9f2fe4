export { NumericCheck } from './NumericCheck';
