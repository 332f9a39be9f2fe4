export { StepSettings } from './StepSettings';
