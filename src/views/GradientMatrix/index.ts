export { fitsGradientMatrix, GradientMatrix } from './GradientMatrix';
