export { Data } from './Data';
