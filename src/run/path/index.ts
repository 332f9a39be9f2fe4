/** The part of a run that the worker needs: its script consists of this and the model. */
export { computePath, type PathProgress, type StepPath } from './computePath';
