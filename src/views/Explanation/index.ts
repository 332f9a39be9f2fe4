export { Explanation } from './Explanation';
