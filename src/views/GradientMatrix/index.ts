export { GradientMatrix } from './GradientMatrix';
