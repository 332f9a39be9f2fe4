/** The views, and what a shell needs to arrange them. Those on request come with a second script, when they are first shown. */
import { onRequest } from './onRequest';

export { Formulas } from './Formulas';
export { GradientMatrix } from './GradientMatrix';
export { Ledger } from './Ledger';
export { Loss } from './Loss';
export { loadViews } from './loadViews';
export { Network } from './Network';
export { OwnNumbers } from './OwnNumbers';
export { requested } from './onRequest';
export * from './shared';
export { Phases, Settings, StepLabel, Transport, TransportButton, usePlay } from './Time';

export const Arrows = onRequest('Arrows');
export const Data = onRequest('Data');
export const Explanation = onRequest('Explanation');
export const Influence = onRequest('Influence');
export const MatrixProduct = onRequest('MatrixProduct');
export const NetworkEditor = onRequest('NetworkEditor');
export const Noise = onRequest('Noise');
export const NumericCheck = onRequest('NumericCheck');
export const Outputs = onRequest('Outputs');
export const Sum = onRequest('Sum');
