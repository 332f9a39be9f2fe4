/** The scenario file: its format, its checks, its examples, and loading it into the model. */

export { type Batches, withBatches, withoutBatches } from './batchesByHand';
export { checkedScenario } from './checkedScenario';
export { comingData, comingExample } from './coming';
export {
  canBeKept,
  type Draft,
  draftOf,
  editedDraft,
  emptyDraft,
  finished,
  firstMissing,
  mostNumbers,
} from './draft';
export {
  allInOneBatch,
  type BatchPlace,
  oneBatchEach,
  samplesInNoBatch,
  withEmptyBatch,
  withoutBatch,
  withoutRow,
  withRow,
  withRowMoved,
} from './editBatches';
export {
  type DataPlace,
  inlineData,
  withBlock,
  withData,
  withLabel,
  withNewSample,
  withoutSample,
  withoutWeights,
  withUnitWeights,
  withValue,
} from './editData';
export { withActivation, withHiddenLayer, withLayers, withoutLayer, withUnits } from './editLayers';
export {
  type LayerPlan,
  type NewNumbers,
  planOf,
  replanned,
  weightAt,
  withDrawnWeights,
  withGivenWeights,
  withNetwork,
  withWeight,
  withWrittenWeights,
} from './editNetwork';
export { withClip, withDivisor } from './editTraining';
export { exampleNamed, examples } from './examples';
export type {
  FilledScenario,
  InlineData,
} from './filled';
export { serializeScenario } from './filled';
export { type NumberOf, renumbering, shareSamples } from './identity';
export { parseJson } from './jsonText';
export { draftText, readDraft } from './keptDraft';
export { limits } from './limits';
export { imageOf, initialStateOf, labelsOf, loadData, networkOf, sampleCountOf, settingsOf } from './load';
export { lossesOf } from './lossesFor';
export { beganAs, isSameShape, laterParts, type TimedDraft, timedSince, withParts } from './mergedDraft';
export { parseScenario, parseScenarioText, type Result } from './parse';
export type { ScenarioError } from './scenarioError';
export { type Scenario, scenarioSchema } from './schema';
export { issueError } from './schemaError';
export { integerIn, oneOf, says } from './schemaParts';
export { type Draw, varied } from './varied';
