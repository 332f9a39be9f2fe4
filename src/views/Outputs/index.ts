export { Outputs } from './Outputs';
