/** The scenario as of step 1: the file's, with the changes from step 1 on applied. */
import { lastLayer } from '../model';
import type { FilledScenario } from '../scenario';
import type { Run } from './run';
import { trainingInForce } from './settingValues';

/** Applies the settings and typed weights of step 1; later changes belong to the run, not to its start. */
export function scenarioInForce(run: Run): FilledScenario {
  const { scenario } = run;
  const typed = run.changes.some((change) => change.setting === 'weight' && change.step === 1);
  return {
    ...scenario,
    network: typed ? { ...scenario.network, ...weightsOf(run) } : scenario.network,
    training: trainingInForce(scenario.training, run.settingsAt(1)),
  };
}

function weightsOf({ network, ...run }: Run): Pick<FilledScenario['network'], 'weights' | 'biases'> {
  const trace = run.traceAt(1);
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
