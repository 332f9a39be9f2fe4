/** The npm package `batch-gradient`: what it exports. The app does not import it; it uses the layers below directly. */

export { createRun } from './createRun';
export { derivationOf } from './derivationOf';
export { parseScenario } from './parseScenario';
export { ScenarioError } from './ScenarioError';
export { traceJson } from './traceJson';
export { traceOf } from './traceOf';
export type { Change, Derivation, NumberText, Parameters, Run, Scenario, Trace, TraceJson, TraceLayer } from './types';
export { valueOf } from './valueOf';
