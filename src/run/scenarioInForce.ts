/** The scenario as of a step: the file's, with the changes up to there applied, and the weights of its start. */
import { lastLayer } from '../model';
import type { FilledScenario } from '../scenario';
import type { Run } from './run';
import { trainingInForce } from './settingValues';

/** By default of step 1: later changes belong to the run, not to its start. */
export function scenarioInForce(run: Run, step = 1): FilledScenario {
  const { scenario } = run;
  const typed = run.changes.some((change) => change.setting === 'weight' && change.step === 1);
  return {
    ...scenario,
    network: typed || step > 1 ? { ...scenario.network, ...weightsOf(run, step) } : scenario.network,
    training: trainingFrom(trainingInForce(scenario.training, run.settingsAt(step)), step),
  };
}

/** Batches given by hand begin with that of the step. */
function trainingFrom(training: FilledScenario['training'], step: number): FilledScenario['training'] {
  const { batches } = training;
  if (!batches) return training;
  const first = (step - 1) % batches.length;
  return { ...training, batches: [...batches.slice(first), ...batches.slice(0, first)] };
}

function weightsOf({ network, ...run }: Run, step: number): Pick<FilledScenario['network'], 'weights' | 'biases'> {
  const trace = run.traceAt(step);
  const matrices = Array.from({ length: lastLayer(network) }, (_, index) => {
    const row = (from: number) =>
      Array.from({ length: network.layers[index + 1] ?? 0 }, (_unit, to) => trace.weight(index + 1, from, to + 1));
    const weights = Array.from({ length: network.layers[index] ?? 0 }, (_unit, from) => row(from + 1));
    return { weights, biases: network.bias === 'none' ? [] : row(0) };
  });
  return {
    weights: matrices.map(({ weights }) => weights),
    ...(network.bias !== 'none' && { biases: matrices.map(({ biases }) => biases) }),
  };
}
