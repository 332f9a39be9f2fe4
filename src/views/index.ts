/** The views, and what a shell needs to arrange them. */

export { Arrows } from './Arrows';
export { Explanation } from './Explanation';
export { Formulas } from './Formulas';
export { fitsGradientMatrix, GradientMatrix } from './GradientMatrix';
export { Ledger } from './Ledger';
export { Loss } from './Loss';
export { MatrixProduct } from './MatrixProduct';
export { Network } from './Network';
export { NumericCheck } from './NumericCheck';
export { Outputs } from './Outputs';
export { OwnNumbers } from './OwnNumbers';
export { Sum } from './Sum';
export * from './shared';
export { Phases, Settings, StepLabel, Transport, TransportButton, usePlay } from './Time';
