/** Factors between the samples' gradients and the update: sample weights, clipping, and the divisor. */

import { constant, product, quotient, series } from '../../expression';
import type { StepTrace } from '../../model';
import { AbsentNumber, clippedVectorOf } from '../../model';
import { messages } from '../../text';
import { activationBelow } from '../activationBelow';
import { carriedShare, shownIn } from '../conventions';
import { unclippedGradientOf } from '../cycle';
import { divisionFactors, factorsOf, hasFactors } from '../division';
import type { Derivation, KindDefinition } from '../kind';
import { shownNow } from '../notation';
import type { Quantity } from '../quantity';
import { batchRange, rowOf, samplesOf } from '../samples';
import { plainDivisionOf } from '../stepDivision';
import { leaf, pattern } from '../tree';
import { connectionName } from '../unitName';

export const sampleWeight: KindDefinition<'sampleWeight'> = {
  name: ({ sample }) => messages.names.sampleWeight({ sample }),
  value: ({ sample }, trace) => {
    if (!trace.hasSampleWeights) throw new AbsentNumber('the data have no sample weights');
    return trace.sampleWeight(rowOf(trace, sample));
  },
  knownFrom: () => ({ phase: 'batch' }),
};

export const maxNorm: KindDefinition<'maxNorm'> = {
  name: () => messages.names.maxNorm,
  value: (_, { settings }) => {
    if (!settings.clip) throw new AbsentNumber('nothing is clipped in this step');
    return settings.clip.maxNorm;
  },
  knownFrom: () => ({ phase: 'batch' }),
};

export const clipFactor: KindDefinition<'clipFactor'> = {
  name: ({ sample }) => messages.names.clipFactor({ sample }),
  value: ({ sample }, trace) => {
    expectClip(trace, 'sample');
    return trace.clipFactor(rowOf(trace, sample));
  },
  derive: ({ sample }, trace) =>
    clipped(trace, { kind: 'sampleGradientNorm', sample }, trace.sampleGradientNorm(rowOf(trace, sample))),
  knownFrom: () => ({ phase: 'per-sample' }),
};

export const contribution: KindDefinition<'contribution'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.contribution({ ...shownNow(), connection: connectionName(network, layer, from, to), sample }),
  value: ({ layer, from, to, sample }, trace) => {
    if (!hasFactors(trace)) throw new AbsentNumber('the sample gradients are added as they are');
    return trace.contribution(layer, from, to, rowOf(trace, sample));
  },
  derive: ({ layer, from, to, sample }, trace) => ({
    expression: product(
      ...factorsOf(trace, sample),
      leaf(activationBelow(layer, from, sample)),
      leaf({ kind: 'delta', layer, unit: to, sample }),
    ),
    note: shownIn(trace).carried ? 'contributionCarried' : 'contribution',
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

export const contributionNorm: KindDefinition<'contributionNorm'> = {
  name: ({ sample }) => messages.names.contributionNorm({ sample }),
  value: ({ sample }, trace) => {
    if (!hasFactors(trace)) throw new AbsentNumber('the sample gradients are added as they are');
    const row = rowOf(trace, sample);
    const factor = shownIn(trace).carried ? carriedShare(trace, row) : trace.sampleWeight(row) * trace.clipFactor(row);
    return factor === 0 ? 0 : factor * trace.sampleGradientNorm(row);
  },
  derive: ({ sample }, trace) => ({
    expression: product(
      ...(shownIn(trace).carried ? divisionFactors(trace, sample) : factorsOf(trace, sample)),
      leaf({ kind: 'sampleGradientNorm', sample }),
    ),
  }),
  knownFrom: (_, { settings }) => ({ phase: settings.clip?.per === 'sample' ? 'per-sample' : 'sum' }),
};

export const divisor: KindDefinition<'divisor'> = {
  name: () => messages.names.divisor,
  value: (_, trace) => {
    const division = plainDivisionOf(trace);
    if (division === 'batch' || division === 'none') throw new AbsentNumber('there is no divisor but the batch size');
    return trace.divisor;
  },
  derive: (_, trace) => ({
    expression:
      plainDivisionOf(trace) === 'weights'
        ? series(
            batchRange(trace),
            pattern('sampleWeight', { sample: 'k' }),
            samplesOf(trace).map((sample) => leaf({ kind: 'sampleWeight', sample })),
          )
        : constant(trace.divisor),
  }),
  knownFrom: () => ({ phase: 'batch' }),
};

export const batchClipFactor: KindDefinition<'batchClipFactor'> = {
  name: () => messages.names.batchClipFactor,
  value: (_, trace) => {
    expectClip(trace, 'batch');
    return trace.batchClipFactor();
  },
  derive: (_, trace) =>
    clippedVectorOf(trace) === 'cycleGradient'
      ? clipped(trace, { kind: 'cycleGradientNorm' }, trace.cycleGradientNorm())
      : clipped(trace, { kind: 'batchGradientNorm' }, trace.batchGradientNorm()),
  knownFrom: (_, trace) => ({ phase: clipsIn(trace) }),
};

export const clippedGradient: KindDefinition<'clippedGradient'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.clippedGradient({ connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => {
    expectClip(trace, 'batch');
    return trace.clippedGradient(layer, from, to);
  },
  derive: ({ layer, from, to }, trace) => ({
    expression: product(leaf({ kind: 'batchClipFactor' }), leaf(unclippedGradientOf(trace, { layer, from, to }))),
    note: 'clippedGradient',
  }),
  knownFrom: (_, trace) => ({ phase: clipsIn(trace) }),
};

/** C/‖g‖ if the norm of g exceeds C, otherwise 1. */
function clipped({ settings }: StepTrace, length: Quantity, value: number): Derivation {
  return settings.clip && value > settings.clip.maxNorm
    ? { expression: quotient(leaf({ kind: 'maxNorm' }), leaf(length)), note: 'clipShortened' }
    : { expression: constant(1), note: 'clipWithin' };
}

/** What has been accumulated is clipped at the update. */
function clipsIn(trace: StepTrace): 'sum' | 'update' {
  return clippedVectorOf(trace) === 'cycleGradient' ? 'update' : 'sum';
}

function expectClip(trace: StepTrace, per: 'sample' | 'batch'): void {
  if (trace.settings.clip?.per !== per || (per === 'batch' && !clippedVectorOf(trace)))
    throw new AbsentNumber(`nothing is clipped per ${per} in this step`);
}
