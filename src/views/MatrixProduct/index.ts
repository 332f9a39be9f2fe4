import './words/en';

export { MatrixProduct } from './MatrixProduct';
