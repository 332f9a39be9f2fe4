/** The views, and what a shell needs to arrange them. */
export { Explanation } from './Explanation';
export { Arrows } from './Arrows';
export { Formulas } from './Formulas';
export { fitsGradientMatrix, GradientMatrix } from './GradientMatrix';
export { Ledger } from './Ledger';
export { Loss } from './Loss';
export { Network } from './Network';
export { Outputs } from './Outputs';
export { OwnNumbers } from './OwnNumbers';
export { Sum } from './Sum';
export * from './shared';
export { Phases, Settings, StepLabel, Transport, TransportButton, usePlay } from './Time';
