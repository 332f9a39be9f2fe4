/** What the reasons of the common mistakes claim. */
import { lastLayer, unitsIn } from '../../../src/model';
import { claim } from '../../../src/quantity';
import { rowOf } from '../../../src/views/Compare/reasons/facts';
import { data, rowsIn, size } from './numbers';
import { type ClaimsOf, type ClaimTable, distanceOf, numberOf, pairOf, sameData, term, times, whereFew } from './said';

/** Another number than the right one. */
const anotherBias: ClaimsOf = (said) => {
  const {
    traces: { first, second },
    place: { layer, to },
  } = said.context;
  const [wrong, right] = [term(said, 'wrong'), term(said, 'right')];
  const mean = rowsIn(first).reduce(
    (sum, row) => sum + first.sampleWeight(row) * first.clipFactor(row) * first.delta(layer, to, row),
    0,
  );
  return [
    claim([wrong], 'isNot', [right]),
    claim([{ value: right.value, times: first.divisor }], 'is', mean),
    claim(second.dataGradient(layer, 0, to), 'is', [{ value: wrong.value }]),
  ];
};

const shareOfError: ClaimsOf = (said) => {
  const [right] = pairOf(said, data);
  return [claim(size(distanceOf(said, data)), 'is', [{ value: size(right), times: numberOf(said, 'share') }])];
};

export const mistakeClaims: ClaimTable = {
  oneSample: (said) => [claim(said.context.traces.first.batchSize, 'is', 1), ...sameData(said)],
  oneOutput: sameData,
  oneLayer: sameData,
  oneInputBias: anotherBias,
  oneErrorBias: anotherBias,
  crossedPairs: (said) => {
    const {
      traces: { first, second },
      place: { layer, from, to },
    } = said.context;
    const { batchSize } = first;
    const ofRows = (read: (row: number) => number): number => rowsIn(first).reduce((sum, row) => sum + read(row), 0);
    const [inputs, deltas] = [
      ofRows((row) => first.activation(layer - 1, from, row)),
      ofRows((row) => first.delta(layer, to, row)),
    ];
    // A sample may have several rows.
    const pairsOfTwoSamples = first.batch.flatMap((one) => first.batch.filter((other) => other !== one)).length;
    return [
      claim([term(said, 'all')], 'is', batchSize ** 2),
      claim([term(said, 'crossed')], 'is', pairsOfTwoSamples),
      // Only rounding is left of cancelling numbers.
      {
        ...claim([{ value: second.dataGradient(layer, from, to), times: batchSize * first.divisor }], 'is', [
          { value: inputs * deltas },
        ]),
        rounding: 1e-6,
      },
    ];
  },
  missesCovariance: (said) => {
    const {
      traces: { first, second },
      place: { layer, from, to },
    } = said.context;
    const error = claim(first.dataGradient(layer, from, to), 'is', [
      { value: second.dataGradient(layer, from, to) },
      { value: numberOf(said, 'covariance') },
    ]);
    return [error];
  },
  outputsMissing: shareOfError,
  onlyLast: whereFew((said) => {
    const { first } = said.context.traces;
    const row = first.batchSize;
    const [, second] = pairOf(said, data);
    const [products] = pairOf(said, (trace) =>
      rowOf(trace, (layer, from, to) => trace.activation(layer - 1, from, row) * trace.delta(layer, to, row)),
    );
    return [claim(products, 'is', second)];
  }),
  weightsMoved: shareOfError,
  /** δ of a hidden unit passes through the weights before the step. */
  onePoint: ({ context: { traces } }) => {
    const { first } = traces;
    const { network, batchSize } = first;
    const layer = lastLayer(network) - 1;
    if (batchSize === 0 || layer < 1) return [];
    const units = Array.from({ length: unitsIn(network, layer + 1) }, (_, at) => at + 1);
    const back = units.map((to) => ({
      value: first.delta(layer + 1, to, 1) * first.weight(layer + 1, 1, to),
      times: first.slope(layer, 1, 1),
    }));
    return [claim(first.delta(layer, 1, 1), 'is', back)];
  },
  slopesUnchanged: sameData,
  slopeCancels: sameData,
  slopeFactors: (said) => [claim([term(said, 'least')], 'isAtMost', [term(said, 'most')])],
  dividedTwice: (said) => [times(said, data, 1 / numberOf(said, 'size'))],
};
