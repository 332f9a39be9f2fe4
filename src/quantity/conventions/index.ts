export * from './conventions';
export { carriedShare, plainStep, shownIn, shownStep } from './shownStep';
