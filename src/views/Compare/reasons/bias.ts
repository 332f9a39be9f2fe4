/** Frozen biases, or none: from the same start the weights make the same step, and the biases stay. */
import type { StepTrace } from '../../../model';
import { areEqual, bothRows, hasBiases, norm, rowOf } from './facts';
import { nameOfRun, type ReasonsFor } from './reason';

export const biasReasons: ReasonsFor = ({ traces, updateKnown }) => {
  const { first, second } = traces;
  const runs = ['first', 'second'] as const;
  const without = runs.find((run) => !hasBiases(traces[run]));
  const withBiases = hasBiases(first) ? first : second;
  const largest =
    without === undefined
      ? 0
      : largestOf(
          rowOf(
            withBiases,
            ofBiases((...at) => withBiases.weight(...at)),
          ),
        );
  if (largest > 0 && without !== undefined)
    return [{ name: 'withoutBiases', values: { run: nameOfRun(without), largest } }];
  if (!updateKnown) {
    const areSame = areEqual(...bothRows(traces, (step) => step.clippedGradientRow()));
    return areSame ? [{ name: 'updateLater', values: {} }] : [];
  }
  const [one, other] = bothRows(traces, (step) => step.updateRow());
  const trace = [first, second].find(({ network }) => network.bias === 'trained');
  if (!trace || !areEqual(one, other)) return [];
  const all = norm(trace.updateRow());
  if (all === 0) return [];
  const ofBias = norm(
    rowOf(
      trace,
      ofBiases((...at) => trace.update(...at)),
    ),
  );
  return [{ name: 'onlyBiasesStay', values: { share: { percent: (ofBias / all) ** 2 } } }];
};

function ofBiases(read: StepTrace['weight']): StepTrace['weight'] {
  return (layer, from, to) => (from === 0 ? read(layer, from, to) : 0);
}

function largestOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
