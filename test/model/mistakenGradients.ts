/** The gradients of common mistakes as functions of a weight. */
import { firstOutputGradient, type MistakeName, type StepTrace } from '../../src/model';

type WeightNumbers = (layer: number, from: number, to: number) => number;

const ofMethod =
  (method: MistakeName) =>
  (trace: StepTrace): WeightNumbers =>
  (...place) =>
    trace.mistakenGradient(method, ...place);

export const averagedInputsGradients = ofMethod('averagedInputs');
export const averagedErrorsGradients = ofMethod('averagedErrors');
export const productOfMeansGradients = ofMethod('productOfMeans');
export const firstOutputGradients =
  (trace: StepTrace): WeightNumbers =>
  (...place) =>
    firstOutputGradient(trace, ...place);
