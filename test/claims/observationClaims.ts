/** What the ledger's remarks claim: equalities of the step's single numbers. */
import { firstFrom, lastLayer, type StepTrace, unitsIn } from '../../src/model';
import { type Claim, claim, type Observation, rowsOf } from '../../src/quantity';
import type { SentenceContext } from '../../src/views/Ledger/sentenceContext';

export function observationClaims(seen: Observation, { trace, weight }: SentenceContext): readonly Claim[] {
  const { network } = trace;
  switch (seen.kind) {
    case 'equalUnits': {
      const [one = 0, ...others] = seen.units;
      return others.flatMap((other) => [
        claim(into(trace, seen.layer, one), 'is', into(trace, seen.layer, other)),
        ...rowsOf(trace).map((row) =>
          claim(gradientsInto(trace, seen.layer, one, row), 'is', gradientsInto(trace, seen.layer, other, row)),
        ),
      ]);
    }
    case 'zeroSlope':
      return rowsOf(trace).flatMap((row) => [
        claim(trace.slope(seen.layer, seen.unit, row), 'is', 0),
        claim(trace.delta(seen.layer, seen.unit, row), 'is', 0),
      ]);
    case 'cancelling': {
      const added = seen.samples.map((sample) => {
        const row = trace.rowOf(sample) ?? Number.NaN;
        return { value: trace.contribution(weight.layer, weight.from, weight.to, row) };
      });
      return [claim(added, 'is', 0)];
    }
    case 'zeroSample':
      return [claim(trace.sampleGradientNorm(trace.rowOf(seen.sample) ?? Number.NaN), 'is', 0)];
    case 'sigmoidSlopes': {
      const layers = Array.from({ length: lastLayer(network) - weight.layer + 1 }, (_, index) => weight.layer + index);
      const largest = layers.reduce(
        (product, layer) =>
          product *
          Math.max(...rowsOf(trace).flatMap((row) => units(trace, layer).map((unit) => trace.slope(layer, unit, row)))),
        1,
      );
      return [claim(largest, 'isAtMost', 1 / 4 ** seen.count)];
    }
  }
}

function units({ network }: StepTrace, layer: number): readonly number[] {
  return Array.from({ length: unitsIn(network, layer) }, (_, index) => index + 1);
}

function into(trace: StepTrace, layer: number, unit: number): Float64Array {
  return Float64Array.from(below(trace, layer), (from) => trace.weight(layer, from, unit));
}

function gradientsInto(trace: StepTrace, layer: number, unit: number, row: number): Float64Array {
  return Float64Array.from(below(trace, layer), (from) => trace.sampleGradient(layer, from, unit, row));
}

function below({ network }: StepTrace, layer: number): readonly number[] {
  const first = firstFrom(network);
  return Array.from({ length: unitsIn(network, layer - 1) + 1 - first }, (_, index) => index + first);
}
