import './words/en';

export { Epoch } from './Epoch';
