export { Sum } from './Sum';
