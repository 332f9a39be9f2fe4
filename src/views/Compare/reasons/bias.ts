/** Frozen biases, or none: from the same start the weights make the same step, and the biases stay. */
import { areEqual, bothRows, hasBiases, norm, rowOfBiases } from './facts';
import { nameOfRun, type ReasonsFor } from './reason';

export const biasReasons: ReasonsFor = ({ traces, updateKnown }) => {
  const { first, second } = traces;
  const without = (['first', 'second'] as const).find((run) => !hasBiases(traces[run]));
  if (without !== undefined) {
    const other = without === 'first' ? second : first;
    const biases = rowOfBiases(other, (...at) => other.weight(...at));
    const largest = biases.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest > 0) return [{ name: 'withoutBiases', values: { run: nameOfRun(without), largest } }];
  }
  if (!updateKnown) {
    const areSame = areEqual(...bothRows(traces, (step) => step.clippedGradientRow()));
    return areSame ? [{ name: 'updateLater', values: {} }] : [];
  }
  const trace = [first, second].find(({ network }) => network.bias === 'trained');
  if (!trace || !areEqual(...bothRows(traces, (step) => step.updateRow()))) return [];
  const all = norm(trace.updateRow());
  if (all === 0) return [];
  const ofBias = norm(rowOfBiases(trace, (...at) => trace.update(...at)));
  return [{ name: 'onlyBiasesStay', values: { share: { percent: (ofBias / all) ** 2 } } }];
};
