/** What a program holds stands for what the layers below have made. Nothing else is accepted, because it has not been checked. */
import type { StepTrace } from '../model';
import type { Run as ModelRun } from '../run';
import type { FilledScenario } from '../scenario';
import type { Run, Scenario, Trace } from './types';

const scenarios = new WeakMap<Scenario, FilledScenario>();
const runs = new WeakMap<Run, ModelRun>();
const traces = new WeakMap<Trace, StepTrace>();

export function madeScenario(scenario: FilledScenario): Scenario {
  // A copy, so that a program that changes what it holds does not change what has been checked.
  const given: Scenario = structuredClone(scenario);
  scenarios.set(given, scenario);
  return given;
}

export function madeRun(run: Run, made: ModelRun): Run {
  runs.set(run, made);
  return run;
}

export function madeTrace(trace: Trace, made: StepTrace): Trace {
  traces.set(trace, made);
  return trace;
}

export function scenarioBehind(scenario: Scenario): FilledScenario {
  return scenarios.get(scenario) ?? refuse('a scenario that parseScenario has returned');
}

export function runBehind(run: Run): ModelRun {
  return runs.get(run) ?? refuse('a run that createRun has returned');
}

export function traceBehind(trace: Trace): StepTrace {
  return traces.get(trace) ?? refuse('a trace that traceOf has returned');
}

function refuse(expected: string): never {
  throw new TypeError(`expected ${expected}`);
}
