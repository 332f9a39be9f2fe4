export { Influence } from './Influence';
