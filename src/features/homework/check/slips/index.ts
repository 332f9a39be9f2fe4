/** Every slip that a step allows. */
import { keptFor } from '../../../../memory';
import type { MistakeName, StepTrace } from '../../../../model';
import { deltaSlips } from './delta';
import { forwardSlips } from './forward';
import { productSlips, sumSlips } from './gradients';
import { type Slip, type SlipName, slipFamilies } from './slip';
import { updateSlips } from './updates';

const sources = [forwardSlips, deltaSlips, productSlips, sumSlips, updateSlips];

/** The simplest first. */
export const slipsIn = keptFor((trace: StepTrace): readonly Slip[] => {
  const slips = sources.flatMap((source) => source(trace));
  return slipFamilies.flatMap((family) =>
    slips.filter((slip) => slip.family === family).map((slip) => withMethod(slip, trace)),
  );
});

/** The training methods that make slips. */
const methods: { readonly [Name in Slip['name']]?: MistakeName } = {
  averagedErrors: 'averagedErrors',
  averagedInputs: 'averagedInputs',
  biasNotDivided: 'biasNotDivided',
  dividedInUpdate: 'dividedTwice',
  dividedTwice: 'dividedTwice',
  divisionInDelta: 'dividedTwice',
  divisionInProduct: 'dividedTwice',
  lastSample: 'lastSample',
  meanTimesMean: 'productOfMeans',
  oneOutput: 'firstOutput',
  slopeAtX: 'slopeAtOutput',
  updatedWeights: 'updatedWeights',
  wrongAxis: 'wrongAxis',
};

function withMethod(slip: Slip, { settings: { clip, accumulate } }: StepTrace): Slip {
  const method = methods[slip.name];
  const isRefused = method === 'updatedWeights' && (clip ?? accumulate) !== undefined;
  return method === undefined || isRefused ? slip : { ...slip, method };
}

export type { Slip, SlipName };
