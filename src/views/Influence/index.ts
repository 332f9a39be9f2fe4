export { Influence } from './Influence';
export { sampleNames } from './sampleNames';
export { useLeftOut } from './useLeftOut';
