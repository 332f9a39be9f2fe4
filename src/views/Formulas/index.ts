export { Formulas } from './Formulas';
