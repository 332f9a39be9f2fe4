export { Network } from './Network';
