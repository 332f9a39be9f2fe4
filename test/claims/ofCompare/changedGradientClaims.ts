/** What the reasons about what changes the data gradient claim: the penalty, clipping, accumulation. */
import type { StepTrace } from '../../../src/model';
import { claim } from '../../../src/quantity';
import { rowOf } from '../../../src/views/Compare/reasons/facts';
import { data, given, penalty, rowsIn, size, sumOfProducts } from './numbers';
import {
  bothOf,
  type ClaimsOf,
  type ClaimTable,
  distanceOf,
  noUpdate,
  numberOf,
  pairOf,
  type Said,
  sameData,
  term,
  times,
  traceNamed,
  whereFew,
} from './said';

const penaltiesDiffer: ClaimsOf = (said) => {
  const apart = size(distanceOf(said, penalty));
  const [one] = pairOf(said, data);
  return [
    claim(apart, 'is', [term(said, 'norm')]),
    claim(apart, 'is', [{ value: size(one), times: numberOf(said, 'share') }]),
    ...sameData(said),
  ];
};

const penaltyTimes: ClaimsOf = (said) => {
  const [one] = pairOf(said, penalty);
  return [times(said, penalty, numberOf(said, 'factor')), claim(size(one), 'exceeds', 0)];
};

export const penaltyClaims: ClaimTable = {
  penaltyAdds: penaltiesDiffer,
  penaltiesDiffer,
  penaltyShrinks: (said) => {
    const by = bothOf(said).find(({ settings }) => settings.penalty?.divideBy === 'batch');
    return [claim([term(said, 'size')], 'is', by?.penaltyDivisor ?? Number.NaN)];
  },
  penaltyByBatch: penaltyTimes,
  penaltyByData: penaltyTimes,
};

const clippedBy = (said: Said, per: 'sample' | 'batch'): StepTrace => {
  const maxNorm = numberOf(said, 'norm');
  const isIt = ({ settings: { clip } }: StepTrace): boolean => clip?.per === per && clip.maxNorm === maxNorm;
  return bothOf(said).find(isIt) ?? said.context.traces.first;
};

/** ‖∇e(k)‖ of every row. */
function normsOf(trace: StepTrace): readonly number[] {
  return rowsIn(trace).map((row) => size(rowOf(trace, (...place) => trace.sampleGradient(...place, row))));
}

const batchClipped: ClaimsOf = (said) => {
  const trace = clippedBy(said, 'batch');
  const before = rowOf(trace, (...place) => trace.cycleGradient(...place));
  return [
    claim([term(said, 'before')], 'exceeds', [term(said, 'norm')]),
    claim(size(before), 'is', [{ value: numberOf(said, 'before') }]),
    claim([{ value: numberOf(said, 'before'), times: numberOf(said, 'factor') }], 'is', numberOf(said, 'norm')),
    claim([{ value: before, times: numberOf(said, 'factor') }], 'is', given(trace)),
  ];
};

/** The largest norm that could be clipped: of a row, or of the gradient. */
function largestNorm(trace: StepTrace): number {
  if (trace.settings.clip?.per === 'sample') return Math.max(0, ...normsOf(trace));
  return size(rowOf(trace, (...place) => trace.cycleGradient(...place)));
}

export const clipClaims: ClaimTable = {
  nothingClipped: whereFew((said) => {
    const clips = bothOf(said).filter(({ settings: { clip } }) => clip?.maxNorm === numberOf(said, 'norm'));
    return [claim(Math.min(...clips.map(largestNorm)), 'isAtMost', [term(said, 'norm')])];
  }),
  samplesClipped: whereFew((said) => {
    const trace = clippedBy(said, 'sample');
    const maxNorm = numberOf(said, 'norm');
    const norms = normsOf(trace);
    const shares = norms.map(
      (norm, at) => (trace.sampleWeight(at + 1) * (norm > maxNorm ? maxNorm : norm)) / trace.divisor,
    );
    return [
      claim(norms.filter((norm) => norm > maxNorm).length, 'is', [term(said, 'count')]),
      claim(Math.max(...shares), 'isAtMost', [term(said, 'bound')]),
    ];
  }),
  batchClipped,
};

/** u times the number of rows, or u itself, is what the cycle has added, with this batch's products. */
const cycleTotal: ClaimsOf = (said) => {
  const trace = traceNamed(said, 'run');
  const factor = trace.settings.reduction === 'sum' ? 1 : trace.divisor;
  const before = rowOf(trace, (...place) => trace.accumulatedBefore(...place));
  const u = rowOf(trace, (...place) => trace.cycleGradient(...place));
  const { isMean } = said.reason.values as { readonly isMean?: boolean };
  return [
    claim([{ value: u, times: isMean ? numberOf(said, 'rows') : 1 }], 'is', [
      { value: before, times: factor },
      { value: sumOfProducts(trace) },
    ]),
  ];
};

export const cycleClaims: ClaimTable = {
  cycleWaits: noUpdate((said) => traceNamed(said, 'run')),
  cycleUpdates: whereFew(cycleTotal),
  cycleIncomplete: (said) => {
    const planned = numberOf(said, 'planned');
    const trace = bothOf(said).find(
      ({ settings: { accumulate } }) => accumulate?.divide === 'planned' && accumulate.batches === planned,
    );
    if (!trace) return [];
    const u = rowOf(trace, (...place) => trace.cycleGradient(...place));
    const after = rowOf(trace, (...place) => trace.accumulatedAfter(...place));
    return [
      claim([{ value: u, times: planned }], 'is', after),
      claim([term(said, 'planned')], 'exceeds', [term(said, 'actual')]),
    ];
  },
};
