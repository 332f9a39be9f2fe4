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
  decayTargets,
  defaultInitialization,
  type HyperparameterRange,
  hyperparameterRanges,
  hyperparametersOf,
  initializationSchemes,
  isPerUnit,
  lossNames,
  namedDivisors,
  type OptimizerSettings,
  optimizerKinds,
  penaltyDivisions,
  phases,
  type Range,
  reductions,
  sampleOrders,
} from '../model';
import { datasetNames } from './datasets';
import { limits } from './limits';
import { integerIn, oneOf, says, textUpTo } from './schemaParts';

function numberIn(name: HyperparameterRange) {
  const expected = says((words) => words[name]);
  const { from, above, below }: Range = hyperparameterRanges[name];
  const bounds: v.PipeAction<number, number, v.BaseIssue<unknown>>[] = [];
  if (from !== undefined) bounds.push(v.minValue(from, expected));
  if (above !== undefined) bounds.push(v.gtValue(above, expected));
  if (below !== undefined) bounds.push(v.ltValue(below, expected));
  return v.pipe(v.number(expected), v.finite(expected), ...bounds);
}

const anyFinite = says((words) => words.finite);
const finite = v.pipe(v.number(anyFinite), v.finite(anyFinite));
const row = v.array(
  finite,
  says((words) => words.numbers),
);
const rows = v.array(
  row,
  says((words) => words.rowsOfNumbers),
);
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
  v.description('d(0) … d(L): how many inputs, then how many units each layer has, biases not counted.'),
);

const network = v.strictObject(
  {
    layers: layerSizes,
    activations: v.pipe(
      v.array(
        oneOf(activationNames),
        says((words) => words.activations),
      ),
      v.description(
        `One per layer 1 … L; ${activationNames.filter((name) => !isPerUnit(name)).join(', ')} only in the last.`,
      ),
    ),
    bias: v.pipe(
      v.optional(oneOf(biasModes), 'trained'),
      v.description('frozen: kept, not updated, its gradient still shown. none: no bias anywhere.'),
    ),
    weights: v.pipe(
      v.optional(
        v.array(
          rows,
          says((words) => words.matrices),
        ),
      ),
      v.description('weights[l-1][i-1][j-1], from unit i of layer l-1 to unit j of layer l: d(l-1) rows of d(l).'),
    ),
    biases: v.pipe(
      v.optional(
        v.array(
          row,
          says((words) => words.biasRows),
        ),
      ),
      v.description('biases[l-1][j-1]; absent: 0.'),
    ),
    initialization: v.pipe(
      v.optional(
        v.strictObject(
          {
            scheme: v.optional(oneOf(initializationSchemes), defaultInitialization.scheme),
            seed: v.optional(seed, defaultInitialization.seed),
          },
          says((words) => words.schemeAndSeed),
        ),
      ),
      v.description('How the weights are drawn where they are absent.'),
    ),
  },
  says((words) => words.network),
);

const sampleWeights = v.pipe(
  v.optional(
    v.array(
      numberIn('atLeastZero'),
      says((words) => words.numberPerSample),
    ),
  ),
  v.description('c(k), N numbers; absent: all 1.'),
);

const side = integerIn(1, limits.unitsPerLayer);

const image = v.pipe(
  v.optional(
    v.strictObject(
      { width: side, height: side },
      says((words) => words.image),
    ),
  ),
  v.description('The inputs are the pixels of pictures of this size, row by row.'),
);

/** Data written into the file. */
export const inlineDataSchema = v.strictObject(
  {
    inputs: v.pipe(
      rows,
      v.minLength(
        1,
        says((words) => words.oneRow),
      ),
      v.description('N rows of d(0) numbers.'),
    ),
    targets: v.pipe(
      rows,
      v.minLength(
        1,
        says((words) => words.oneRow),
      ),
      v.description('N rows of d(L) numbers.'),
    ),
    labels: v.optional(
      v.array(
        textUpTo(limits.labelLength),
        says((words) => words.textPerSample),
      ),
    ),
    image,
    sampleWeights,
  },
  says((words) => words.data),
);

/** A built-in data set, by name. */
export const datasetSchema = v.strictObject(
  { dataset: oneOf(datasetNames), image, sampleWeights },
  says((words) => words.dataset),
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
    const decays = hyperparametersOf(kind).some(({ name }) => name === 'weightDecay');
    return v.strictObject({
      kind: v.literal(kind),
      learningRate: numberIn('atLeastZero'),
      ...Object.fromEntries(own),
      ...(decays && {
        weightDecayOn: v.pipe(
          v.optional(oneOf(decayTargets)),
          v.description('What weight decay acts on: the weights (if absent), or the biases too.'),
        ),
      }),
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
    maxNorm: v.pipe(numberIn('aboveZero'), v.description('C: a longer gradient is shortened to this length.')),
  },
  says((words) => words.clip),
);

const penalty = v.strictObject(
  {
    l2: v.pipe(numberIn('atLeastZero'), v.description('The penalty’s rate: half of it is what Σ w² is multiplied by.')),
    divideBy: v.pipe(
      v.optional(oneOf(penaltyDivisions), 'none'),
      v.description('What R is: 1, the number of rows of the batch, or that of the data.'),
    ),
    biases: v.pipe(
      v.optional(v.boolean(says((words) => words.trueOrFalse)), false),
      v.description('Whether Σ has the biases too.'),
    ),
  },
  says((words) => words.penalty),
);

const accumulate = v.strictObject(
  {
    batches: v.pipe(integerIn(1), v.description('How many batches are added for one update.')),
    divide: v.pipe(
      v.optional(oneOf(accumulateDivisions), 'planned'),
      v.description('By what: batches, those of an incomplete last cycle, the samples of the cycle, or nothing.'),
    ),
    clear: v.pipe(
      v.optional(v.boolean(says((words) => words.trueOrFalse)), true),
      v.description('Whether the sum is emptied after the update.'),
    ),
  },
  says((words) => words.accumulate),
);

const training = v.strictObject(
  {
    batchSize: v.pipe(
      v.optional(integerIn(1)),
      v.description('1 … N; the last batch of an epoch may be smaller. Needed where batches are absent.'),
    ),
    batches: v.pipe(
      v.optional(
        v.array(
          v.array(
            integerIn(1),
            says((words) => words.sampleNumbers),
          ),
          says((words) => words.batches),
        ),
      ),
      v.description(
        'In place of batchSize and order: the batches of every epoch, by sample numbers from 1. A batch may be empty, a sample occur in several rows.',
      ),
    ),
    order: v.optional(oneOf(sampleOrders), 'sequential'),
    seed: v.pipe(v.optional(seed, 1), v.description('Of the shuffled order.')),
    reduction: oneOf(reductions),
    divisor: v.pipe(
      v.optional(divisor),
      v.description('What a mean divides by: the batch size, the sum of its sample weights, nothing, or a number.'),
    ),
    clip: v.pipe(
      v.optional(clip),
      v.description('The whole gradient vector × min(1, maxNorm/‖g‖): each sample’s before the sum, or the batch’s.'),
    ),
    accumulate: v.pipe(
      v.optional(accumulate),
      v.description('Gradients are added over several batches before one update.'),
    ),
    penalty: v.pipe(v.optional(penalty), v.description('Added to the batch loss: l2/(2R) Σ w².')),
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
    phase: v.pipe(v.optional(oneOf(phases)), v.description('In this phase only.')),
    weight: v.pipe(v.optional(weightPlace), v.description('While this weight is selected only.')),
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
    view: v.pipe(v.optional(view), v.description('What is selected first; else weight L.1.1, sample 1, phase sum.')),
    training,
    notes: v.pipe(
      v.optional(notes),
      v.description('The author’s words above the ledger: one text, or texts for some phases and weights.'),
    ),
  },
  says((words) => words.scenario),
);

/** A scenario as written in a file: optional keys may be absent. */
export type Scenario = v.InferInput<typeof scenarioSchema>;

/** A scenario of the right form with defaults filled in; the rules between keys are not checked yet. */
export type WellFormedScenario = v.InferOutput<typeof scenarioSchema>;
