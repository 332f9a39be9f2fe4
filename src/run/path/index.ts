/** The part of a run that another thread does: its script is made of this, the model, and nothing else. */
export type { StepPlan } from '../stepPlan';
export { computePath, type PathProgress, type StepPath } from './computePath';
