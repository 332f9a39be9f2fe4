export { MatrixProduct } from './MatrixProduct';
