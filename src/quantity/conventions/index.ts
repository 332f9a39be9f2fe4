export * from './conventions';
export { carriedShare, plainStep, shownIn, shownStep, undividedStep } from './shownStep';
