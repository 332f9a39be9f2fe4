/** The step with other numbers, drawn from a seed as the exercises of My work draw them, so that both have the same ones. */
import { latestFor } from '../../../../memory';
import { type StepTrace, weightCount } from '../../../../model';
import { type Change, checkChange, createRun, type Run } from '../../../../run';
import { type FilledScenario, varied } from '../../../../scenario';
import { usualDraws } from '../../exercise/exercise';
import { most } from '../workedLines';

export interface DrawnStep {
  readonly run: Run;
  readonly trace: StepTrace;
}

/** In milliseconds: the numbers are computed while the sheet is drawn. */
const mostTime = 200;

const runFrom = latestFor((scenario: FilledScenario, seed: number, changes: readonly Change[]): Run => {
  const drawn = varied(scenario, usualDraws, seed);
  // As for an exercise: settings stay, and typed weights make way for those that are drawn.
  const kept = changes.filter(
    (change) => change.setting !== 'weight' && change.step === 1 && checkChange(drawn, [], change) === undefined,
  );
  return createRun(drawn, kept);
});

/** The step on the screen with other numbers. Undefined: the network is too large, or the step too late. */
export function drawnStep(
  scenario: FilledScenario,
  { run: { network, changes }, seed, step }: { readonly run: Run; readonly seed: number; readonly step: number },
): DrawnStep | undefined {
  if (weightCount(network) > most.weights) return undefined;
  const run = runFrom(scenario, seed, changes);
  if (step > run.lastStep || run.expectedMilliseconds(step) > mostTime) return undefined;
  return { run, trace: run.traceAt(step) };
}
