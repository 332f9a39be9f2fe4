/** The scenario file: its form, its checks, its examples, and what the model makes of it. */
export { type DatasetName, datasetNames } from './datasets';
export { type Example, exampleNamed, examples } from './examples';
export type {
  FilledNetwork,
  FilledScenario,
  FilledTraining,
  InlineData,
  NamedData,
  WeightPlace,
} from './filled';
export { serializeScenario } from './filled';
export { limits } from './limits';
export { initialStateOf, labelsOf, loadData, networkOf, sampleCountOf, settingsOf } from './load';
export { parseScenario, parseScenarioText, type Result } from './parse';
export { type PhaseName, phaseNames } from './phases';
export type { ScenarioError } from './scenarioError';
export { type Scenario, scenarioSchema } from './schema';
