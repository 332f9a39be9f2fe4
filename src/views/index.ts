/** The views, and what a shell needs to arrange them. Those on request come with scripts of their own, when they are first shown. */
import { onRequest } from './onRequest';

export { Formulas } from './Formulas';
export { GradientMatrix } from './GradientMatrix';
export { Ledger, LedgerSentence, ledgerFoot, SentenceElsewhereContext } from './Ledger';
export { Network } from './Network';
export { OwnNumbers } from './OwnNumbers';
export { onRequest } from './onRequest';
export * from './shared';
export { Phases, Settings, StepLabel, Transport, TransportButton, usePlay } from './Time';

export const Loss = onRequest(async () => (await import('./Loss')).Loss);

const views = () => import('./viewsOnRequest');
export const Arrows = onRequest(async () => (await views()).Arrows);
export const Explanation = onRequest(async () => (await views()).Explanation);
export const Influence = onRequest(async () => (await views()).Influence);
export const MatrixProduct = onRequest(async () => (await views()).MatrixProduct);
export const Noise = onRequest(async () => (await views()).Noise);
export const NumericCheck = onRequest(async () => (await views()).NumericCheck);
export const Outputs = onRequest(async () => (await views()).Outputs);
export const Sum = onRequest(async () => (await views()).Sum);

const editors = () => import('./editorsOnRequest');
export const Data = onRequest(async () => (await editors()).Data);
export const NetworkEditor = onRequest(async () => (await editors()).NetworkEditor);
