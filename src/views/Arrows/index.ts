export { Arrows } from './Arrows';
