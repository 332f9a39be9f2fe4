/** What is on the screen as a scenario file: the scenario with what was changed at its first step written into it. */
import { lastLayer, unitsIn } from '../../model';
import { type Run, trainingInForce } from '../../run';
import { type FilledScenario, serializeScenario } from '../../scenario';
import { runOf, type State } from '../../store';

/** Indented JSON, ending with a line end. */
export function scenarioFile(state: Pick<State, 'scenario' | 'changes' | 'cursor'>): string {
  return `${JSON.stringify(serializeScenario(fromItsFirstStep(runOf(state))), null, 2)}\n`;
}

/** Later changes have no place in a scenario; a link has them. */
function fromItsFirstStep(run: Run): FilledScenario {
  const { scenario, changes } = run;
  const typed = changes.some(({ step, setting }) => step === 1 && setting === 'weight');
  return {
    ...scenario,
    network: { ...scenario.network, ...(typed && weightsAtStart(run)) },
    training: trainingInForce(scenario.training, run.settingsAt(1)),
  };
}

function weightsAtStart(run: Run): Pick<FilledScenario['network'], 'weights' | 'biases'> {
  const { network } = run;
  const trace = run.traceAt(1);
  const layers = counted(lastLayer(network));
  return {
    weights: layers.map((layer) =>
      counted(unitsIn(network, layer - 1)).map((from) =>
        counted(unitsIn(network, layer)).map((to) => trace.weight(layer, from, to)),
      ),
    ),
    ...(network.bias !== 'none' && {
      biases: layers.map((layer) => counted(unitsIn(network, layer)).map((to) => trace.weight(layer, 0, to))),
    }),
  };
}

/** 1..count */
function counted(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
