/** The notes on the two strips of shares: how much a sample counts in the divided sum of all sums, and in the mean of the batch means. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { claim } from '../../quantity';
import { messages } from '../../text';
import { samplesOver } from './epochClaims';
import { type EpochModel, hasBatchMeans, hasEqualSizes } from './epochModel';
import { aside, type Said } from './said';

export interface SharesSaid {
  /** Absent where samples have weights or occur more than once: the strip has their shares. */
  readonly sums: Said | undefined;
  /** Absent if no batch has a mean of its own, and where all batches have the same size, as the sentence above the table says. */
  readonly means: Said | undefined;
}

export function sharesSaid(model: EpochModel): SharesSaid {
  const { plan, sampleWeights } = model;
  const samples = plan.batches.flatMap((batch) => batch.samples);
  const isPlain = sampleWeights === undefined && new Set(samples).size === samples.length;
  return {
    sums: isPlain ? sumsSaid(model, samples) : undefined,
    means: hasBatchMeans(model) && !hasEqualSizes(plan) ? meansSaid(model) : undefined,
  };
}

function sumsSaid(model: EpochModel, samples: readonly number[]): Said {
  const { division, totals } = model;
  const parts = division.by === 'none' ? 1 : division.divisor;
  const claims = totals ? [claim(samplesOver(model, samples, parts), 'is', totals.reduced)] : [];
  const share = division.by === 'none' ? undefined : shareText(1, parts);
  const isWhole = samples.length === model.sampleCount;
  return aside('shares.everySample', messages.epoch.shares.everySample(share, isWhole), claims);
}

function meansSaid(model: EpochModel): Said {
  const { batches } = model.plan;
  const shares = batches.flatMap(({ samples }) => samplesOver(model, samples, batches.length * samples.length));
  const claims = model.totals ? [claim(shares, 'is', model.totals.meanOfGradients)] : [];
  return aside('shares.eachBatch', messages.epoch.shares.eachBatch(`1/${batches.length}`), claims);
}

/** 1/4, 0.5/4; a weight that is divided by 1 alone. */
export function shareText(weight: number, parts: number): string {
  return parts === 1 ? briefNumber(weight) : `${briefNumber(weight)}/${briefNumber(parts)}`;
}
