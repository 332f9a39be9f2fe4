/** The notes on the two strips of shares: how much a sample counts in the divided sum of all sums, and in the mean of the batch means. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { claim } from '../../quantity';
import { messages } from '../../text';
import { samplesOver } from './epochClaims';
import { type EpochModel, hasBatchMeans, hasEqualSizes } from './epochModel';
import { aside, type Said } from './said';

export interface SharesSaid {
  readonly sums: Said;
  /** Absent if no batch has a mean of its own. */
  readonly means?: Said | undefined;
}

export function sharesSaid(model: EpochModel): SharesSaid {
  return { sums: sumsSaid(model), means: hasBatchMeans(model) ? meansSaid(model) : undefined };
}

function sumsSaid(model: EpochModel): Said {
  const words = messages.epoch.shares;
  const { plan, division, sampleWeights, totals } = model;
  const samples = plan.batches.flatMap((batch) => batch.samples);
  const parts = division.by === 'none' ? 1 : division.divisor;
  const claims = totals ? [claim(samplesOver(model, samples, parts), 'is', totals.reduced)] : [];
  const isWeighted = sampleWeights !== undefined;
  if (!occursOnce(model)) return aside('shares.asOften', words.asOften({ isWeighted }), claims);
  if (isWeighted) return aside('shares.weighted', words.weighted, claims);
  const isWhole = samples.length === model.sampleCount;
  const share = division.by === 'none' ? undefined : shareText(1, parts);
  return aside('shares.everySample', words.everySample(share, isWhole), claims);
}

function meansSaid(model: EpochModel): Said {
  const words = messages.epoch.shares;
  const { plan, sampleWeights, totals } = model;
  const { batches } = plan;
  const shares = batches.flatMap(({ samples }) => samplesOver(model, samples, batches.length * samples.length));
  const claims = totals ? [claim(shares, 'is', totals.meanOfGradients)] : [];
  if (!hasEqualSizes(plan)) return aside('shares.eachBatch', words.eachBatch(`1/${batches.length}`), claims);
  const alike = totals ? [claim(shares, 'is', totals.reduced)] : [];
  return occursOnce(model)
    ? aside('shares.equal', words.equal(sampleWeights !== undefined), alike)
    : aside('shares.alike', words.alike, alike);
}

function occursOnce({ plan }: EpochModel): boolean {
  const samples = plan.batches.flatMap((batch) => batch.samples);
  return new Set(samples).size === samples.length;
}

/** 1/4, 0.5/4; a weight that is divided by 1 alone. */
export function shareText(weight: number, parts: number): string {
  return parts === 1 ? briefNumber(weight) : `${briefNumber(weight)}/${briefNumber(parts)}`;
}
