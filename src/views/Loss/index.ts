export { Loss } from './Loss';
