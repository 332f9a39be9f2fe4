/** Every slip that a step allows. */
import { keptFor } from '../../../../memory';
import type { StepTrace } from '../../../../model';
import { forwardSlips } from './forward';
import { deltaSlips } from './hiddenDelta';
import { lossSlips } from './losses';
import { outputDeltaSlips } from './outputDelta';
import { productSlips } from './products';
import { type Slip, slipFamilies } from './slip';
import { sumSlips } from './sums';
import { updateSlips } from './updates';

const sources = [forwardSlips, lossSlips, outputDeltaSlips, deltaSlips, productSlips, sumSlips, updateSlips];

/** The simplest first. */
export const slipsIn = keptFor((trace: StepTrace): readonly Slip[] =>
  sources
    .flatMap((source) => source(trace))
    .sort((one, other) => slipFamilies.indexOf(one.family) - slipFamilies.indexOf(other.family)),
);

export type { Slip };
