/**
 * The scenario file, defined once: its types, its validation and its published JSON Schema come from here. Each part
 * states what it expects, in the catalogue's words; the error sentence puts it after "expected". Rules between keys
 * (shapes, loss against targets, …) are in `checkNetwork.ts` and `checkData.ts`.
 */
import * as v from 'valibot';
import {
  accumulateDivisions,
  activationNames,
  biasModes,
  clippedVectors,
  clipTimes,
  decayTargets,
  defaultInitialization,
  hyperparametersOf,
  initializationSchemes,
  lossNames,
  namedDivisors,
  type OptimizerSettings,
  optimizerKinds,
  penaltyDivisions,
  phases,
  reductions,
  sampleOrders,
} from '../model';
import { datasetSchema, inlineDataSchema } from './dataSchema';
import { limits } from './limits';
import { numberIn, row, rows } from './numberSchema';
import { integerIn, oneOf, says, textUpTo } from './schemaParts';

const seed = integerIn(0);

const layerSizes = v.pipe(
  v.array(
    integerIn(1, limits.unitsPerLayer),
    says((words) => words.layerSizes),
  ),
  v.minLength(
    2,
    says((words) => words.twoEntries),
  ),
  v.maxLength(
    limits.layers + 1,
    says((words) => words.entriesUpTo(limits.layers + 1)),
  ),
);

const network = v.strictObject(
  {
    layers: layerSizes,
    activations: v.array(
      oneOf(activationNames),
      says((words) => words.activations),
    ),
    bias: v.optional(oneOf(biasModes), 'trained'),
    weights: v.optional(
      v.array(
        rows,
        says((words) => words.matrices),
      ),
    ),
    biases: v.optional(
      v.array(
        row,
        says((words) => words.biasRows),
      ),
    ),
    initialization: v.optional(
      v.strictObject(
        {
          scheme: v.optional(oneOf(initializationSchemes), defaultInitialization.scheme),
          seed: v.optional(seed, defaultInitialization.seed),
        },
        says((words) => words.schemeAndSeed),
      ),
    ),
  },
  says((words) => words.network),
);

/** An optimizer in a file: its hyperparameters may be absent. */
type WrittenOptimizer = OptimizerSettings extends infer Settings
  ? Settings extends OptimizerSettings
    ? Pick<Settings, 'kind' | 'learningRate'> & Partial<Settings>
    : never
  : never;

// One entry per optimizer file; the types derive the keys from these files.
const optimizer = v.variant(
  'kind',
  optimizerKinds.map((kind) => {
    const own = hyperparametersOf(kind).map(({ name, range, default: usual }) => [
      name,
      v.optional(numberIn(range), usual),
    ]);
    return v.strictObject({
      kind: v.literal(kind),
      learningRate: numberIn('atLeastZero'),
      ...Object.fromEntries(own),
      weightDecayOn: v.optional(oneOf(decayTargets)),
    });
  }),
  says((words) => words.optimizer(optimizerKinds)),
) as unknown as v.GenericSchema<WrittenOptimizer, OptimizerSettings>;

const divisor = v.union(
  [v.picklist(namedDivisors), numberIn('aboveZero')],
  says((words) => words.divisor),
);

const clip = v.strictObject(
  {
    per: oneOf(clippedVectors),
    maxNorm: numberIn('aboveZero'),
    when: v.optional(oneOf(clipTimes)),
  },
  says((words) => words.clip),
);

const penalty = v.strictObject(
  {
    l2: numberIn('atLeastZero'),
    divideBy: v.optional(oneOf(penaltyDivisions), 'none'),
    biases: v.optional(v.boolean(says((words) => words.trueOrFalse)), false),
  },
  says((words) => words.penalty),
);

const accumulate = v.strictObject(
  {
    batches: integerIn(1),
    divide: v.optional(oneOf(accumulateDivisions), 'planned'),
    clear: v.optional(v.boolean(says((words) => words.trueOrFalse)), true),
  },
  says((words) => words.accumulate),
);

const training = v.strictObject(
  {
    batchSize: v.optional(integerIn(1)),
    batches: v.optional(
      v.array(
        v.array(
          integerIn(1),
          says((words) => words.sampleNumbers),
        ),
        says((words) => words.batches),
      ),
    ),
    order: v.optional(oneOf(sampleOrders), 'sequential'),
    seed: v.optional(seed, 1),
    reduction: oneOf(reductions),
    divisor: v.optional(divisor),
    clip: v.optional(clip),
    accumulate: v.optional(accumulate),
    penalty: v.optional(penalty),
    optimizer,
  },
  says((words) => words.training),
);

const weightPlace = v.pipe(
  v.string(says((words) => words.weightPlace)),
  v.regex(
    /^[1-9]\d{0,5}\.(0|[1-9]\d{0,5})\.[1-9]\d{0,5}$/,
    says((words) => words.weightPlace),
  ),
);

const view = v.strictObject(
  {
    weight: v.optional(weightPlace),
    sample: v.optional(integerIn(1)),
    phase: v.optional(oneOf(phases), 'sum'),
  },
  says((words) => words.view),
);

const noteText = textUpTo(limits.noteLength);

const note = v.strictObject(
  {
    text: noteText,
    phase: v.optional(oneOf(phases)),
    weight: v.optional(weightPlace),
  },
  says((words) => words.note),
);

export const noteListSchema = v.pipe(
  v.array(
    note,
    says((words) => words.notes),
  ),
  v.maxLength(
    limits.notes,
    says((words) => words.entriesUpTo(limits.notes)),
  ),
);

const notes = v.union(
  [noteText, noteListSchema],
  says((words) => words.notes),
);

export const scenarioSchema = v.strictObject(
  {
    format: v.literal('batch-gradient-scenario', '"batch-gradient-scenario"'),
    version: v.literal(1, '1'),
    title: v.optional(textUpTo(limits.titleLength)),
    network,
    loss: oneOf(lossNames),
    data: v.union(
      [inlineDataSchema, datasetSchema],
      says((words) => words.data),
    ),
    view: v.optional(view),
    training,
    notes: v.optional(notes),
  },
  says((words) => words.scenario),
);

/** A scenario as written in a file: optional keys may be absent. */
export type Scenario = v.InferInput<typeof scenarioSchema>;

/** A scenario of the right form with defaults filled in; the rules between keys are not checked yet. */
export type WellFormedScenario = v.InferOutput<typeof scenarioSchema>;
