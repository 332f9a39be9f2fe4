import './words/en';

export { Data } from './Data';
