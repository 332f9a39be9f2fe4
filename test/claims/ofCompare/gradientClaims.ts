/** What the reasons about the gradients claim: division, batches, losses, samples left out. */
import { isFused, lastLayer, type StepTrace, unitsIn } from '../../../src/model';
import { type Claim, claim } from '../../../src/quantity';
import { bothRows } from '../../../src/views/Compare/reasons/facts';
import { cosineOf, data, given, minus, penalty, rowsBeyond, rowsIn, size, sumOfProducts } from './numbers';
import {
  bothOf,
  type ClaimsOf,
  type ClaimTable,
  numberOf,
  pairOf,
  type Said,
  same,
  sameData,
  sameGiven,
  sameUpdates,
  term,
  times,
  timesNamed,
  traceNamed,
  whereFew,
} from './said';

export const divisionClaims: ClaimTable = {
  sumOfBatch: (said) => [times(said, given, numberOf(said, 'size')), ...sizeIsBatch(said)],
  meanOfBatch: (said) => [times(said, given, 1 / numberOf(said, 'size')), ...sizeIsBatch(said)],
  sumOfDivisor: (said) => {
    const factor = numberOf(said, 'divisor');
    return [times(said, given, said.context.traces.second.settings.reduction === 'sum' ? factor : 1 / factor)];
  },
  sameSum: whereFew((said) => {
    const [one, other] = pairOf(said, (trace) => sumOfProducts(trace));
    const [a, b] = pairOf(said, data);
    return [
      claim(one, 'is', other),
      claim([{ value: a, times: numberOf(said, 'one') }], 'is', one),
      claim([{ value: b, times: numberOf(said, 'other') }], 'is', other),
    ];
  }),
  fixedDivisor: whereFew((said) => {
    const divisor = numberOf(said, 'divisor');
    const fixed = bothOf(said).find(({ settings }) => settings.divisor === divisor) ?? said.context.traces.first;
    return [claim([{ value: data(fixed), times: divisor }], 'is', sumOfProducts(fixed))];
  }),
  factorBeforeClip: timesNamed(data),
  factorBeforePenalty: (said) => [times(said, data, numberOf(said, 'factor')), ...same(penalty)(said)],
  factorOfBatch: timesNamed(data),
  factorUndone: (said) => [times(said, given, numberOf(said, 'factor')), ...sameUpdates(said)],
};

function sizeIsBatch(said: Said): readonly Claim[] {
  return [claim([term(said, 'size')], 'is', said.context.traces.first.batchSize)];
}

/** |A|/N g_A + |C|/N g_C = g, with C's gradient from its rows. */
const meanContains = whereFew((said) => {
  const [large, small] = [traceNamed(said, 'larger'), traceNamed(said, 'smaller')];
  const [inside, outside, all] = ['inside', 'outside', 'all'].map((name) => numberOf(said, name));
  const rest = sumOfProducts(large, rowsBeyond(large, small));
  const parts = claim(data(large), 'is', [
    { value: data(small), times: (inside ?? 0) / (all ?? 1) },
    { value: rest, times: (outside ?? 0) / (all ?? 1) / (outside || 1) },
  ]);
  // Where the sentence does not say of which gradient it is true, it is what both optimizers get.
  const value = (said.reason.values as { scope?: { scope: string } }).scope?.scope;
  return value === 'whole'
    ? [parts, claim(data(large), 'is', given(large)), claim(data(small), 'is', given(small))]
    : [parts];
});

/** The two runs of a reason that names the larger batch alone. */
function largeAndSmall(said: Said): readonly [StepTrace, StepTrace] {
  const [first, second] = bothOf(said);
  return traceNamed(said, 'larger') === first ? [first, second] : [second, first];
}

export const batchClaims: ClaimTable = {
  meanContains,
  meanContainsMany: meanContains,
  partsCosine: whereFew((said) => {
    const [first, second] = bothOf(said);
    const [large, small] = first.batchSize > second.batchSize ? [first, second] : [second, first];
    const trained = { first: small, second: small };
    const [part] = bothRows(trained, data);
    const [rest] = bothRows(trained, () => sumOfProducts(large, rowsBeyond(large, small)));
    return [{ ...claim([term(said, 'cosine')], 'is', cosineOf(part, rest)), rounding: 1e-6 }];
  }),
  sumContains: whereFew((said) => {
    const [large, small] = largeAndSmall(said);
    const [one, rest] = bothRows({ first: small, second: large }, (trace) =>
      trace === large ? sumOfProducts(large, rowsBeyond(large, small)) : sumOfProducts(small),
    );
    const [, all] = bothRows({ first: small, second: large }, (trace) => sumOfProducts(trace));
    return [claim([{ value: one }, { value: rest }], 'is', all), claim(size(rest), 'is', [term(said, 'norm')])];
  }),
  samplesOnlyIn: (said) => {
    const [large, small] = largeAndSmall(said);
    return [
      claim([term(said, 'count')], 'is', samplesLacking(small, large)),
      claim(samplesLacking(large, small), 'is', 0),
    ];
  },
  samplesExchanged: (said) => {
    const [first, second] = bothOf(said);
    return [
      claim([term(said, 'firstCount')], 'is', samplesLacking(second, first)),
      claim([term(said, 'secondCount')], 'is', samplesLacking(first, second)),
    ];
  },
  seedUnused: sameUpdates,
  sameSamples: (said) => [...sameData(said), ...sameGiven(said)],
};

/** How many samples of the other batch this one does not contain, each once. */
function samplesLacking({ batch }: StepTrace, other: StepTrace): number {
  return new Set(other.batch.filter((index) => !batch.includes(index))).size;
}

/** δ of every output and sample. */
function outputDeltas(trace: StepTrace): Float64Array {
  const last = lastLayer(trace.network);
  const units = unitsIn(trace.network, last);
  return Float64Array.from(
    rowsIn(trace).flatMap((row) => Array.from({ length: units }, (_, at) => trace.delta(last, at + 1, row))),
  );
}

/** o(1 − o) once or twice, of the samples whose error is not 0. */
const lossSlope: ClaimsOf = (said) => {
  const squared = traceNamed(said, 'squared');
  const other = bothOf(said).find(({ settings }) => isFused(settings.loss)) ?? squared;
  const last = lastLayer(squared.network);
  const twice = squared.settings.loss === 'halfSquaredError' ? 1 : 2;
  const slopes = rowsIn(squared)
    .filter((row) => other.delta(last, 1, row) !== 0)
    .map((row) => twice * squared.activation(last, 1, row) * (1 - squared.activation(last, 1, row)));
  const near = { rounding: 1e-6 };
  return [
    { ...claim(Math.min(...slopes), 'is', [term(said, 'least')]), ...near },
    { ...claim(Math.max(...slopes), 'is', [term(said, 'most')]), ...near },
  ];
};

export const lossClaims: ClaimTable = {
  lossFactor: (said) => {
    const [first, second] = bothOf(said);
    return [claim([{ value: outputDeltas(first), times: numberOf(said, 'factor') }], 'is', outputDeltas(second))];
  },
  lossSlope,
  lossesDiffer: (said) => {
    const [first, second] = bothOf(said);
    const cosine = cosineOf(outputDeltas(first), outputDeltas(second));
    return [{ ...claim([term(said, 'cosine')], 'is', cosine), rounding: 1e-6 }];
  },
};

/** The rows that are left out, added, and how many they are. */
function goneOf(said: Said): { readonly gone: Float64Array; readonly count: number } {
  const { first, second } = said.context.traces;
  const rows = rowsBeyond(first, second);
  const [gone] = bothRows({ first, second }, (trace) => (trace === first ? sumOfProducts(first, rows) : data(second)));
  return { gone, count: rows.length };
}

export const leaveOutClaims: ClaimTable = {
  leftOutOfMean: whereFew((said) => {
    const { gone, count } = goneOf(said);
    const [all, rest] = pairOf(said, data);
    const part = count / numberOf(said, 'left');
    const mean = gone.map((value) => value / count);
    return [
      claim(rest, 'is', [
        { value: all, times: 1 + part },
        { value: mean, times: -part },
      ]),
      claim(size(minus(mean, all)), 'is', [term(said, 'distance')]),
      claim(mean, 'isNot', all),
    ];
  }),
  leftOutSameMean: whereFew((said) => {
    const { gone, count } = goneOf(said);
    return [...sameData(said), claim([{ value: gone, times: 1 / count }], 'is', pairOf(said, data)[0])];
  }),
  leftOutOfSum: whereFew((said) => {
    const { gone } = goneOf(said);
    const [all, rest] = pairOf(said, data);
    const share = 1 / said.context.traces.first.divisor;
    return [
      claim([{ value: all }, { value: gone, times: -share }], 'is', rest),
      claim([{ value: size(gone), times: share }], 'is', [term(said, 'norm')]),
    ];
  }),
};
