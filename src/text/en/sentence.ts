/** The sentence above the ledger: what happens in each phase, with this step's numbers. */
import { message } from '../../prose';

const countWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

export const sentence = {
  batchAll: message(
    'Step {step} uses {samples} ({plural|all|the only one|all {all}}). {plural|all|It passes through the network.|Each passes through the network separately.}',
  ),
  /** A sample may have several rows. */
  batchRepeated: message(
    'Step {step} uses {samples}: {rows} rows of {plural|distinct|one sample|{distinct} different samples}, of {all} in all. Each row passes through the network separately.',
  ),
  batchSome: message(
    'Step {step} uses {samples} ({size} of {all}). {plural|size|It passes through the network.|Each passes through the network separately.}',
  ),
  emptyBatch: {
    batch: message('Step {step} has an empty batch: no sample passes through the network.'),
    nothing: message('The batch is empty, so there is nothing to compute in this phase.'),
    loss: message('The batch is empty, so the batch loss is {total}.'),
    lossPenalised: message('The batch is empty, so the batch loss is the penalty alone, {total}.'),
    sumPenalised: message(
      'The batch is empty, so there is nothing to add, and {gradient|the} is the penalty’s alone, {gradient}.',
    ),
    sum: message('The batch is empty, so there is nothing to add, and {gradient|the} is {gradient}.'),
    noUpdate: message('An empty batch adds no gradient, and no weight changes.'),
    update: message('An empty batch adds no gradient. The update still changes {changed}, because of {reasons}.'),
    noUpdateYet: message(
      'An empty batch adds no gradient, and there is no update yet: this is batch {batch} of {batches}.',
    ),
    accumulated: message('the gradients accumulated before'),
    kept: message('what the optimizer kept of the previous steps'),
    decay: message('weight decay'),
    penalty: message('the penalty'),
  },
  samplesOne: message('sample {first}'),
  samplesPair: message('samples {first} and {last}'),
  samplesRange: message('samples {first}–{last}'),
  samplesList: message('samples {list}'),
  /** "four samples" */
  countedSamples: (count: number) => `${countWords[count] ?? count} ${count === 1 ? 'sample' : 'samples'}`,

  forward: message(
    '{plural|passes|In the forward pass, {unit} outputs {values}.|In {passes} forward passes with the same weights, {unit} outputs {values}: one {activation|letter} per sample.}',
  ),
  forwardUnder: message(
    '{plural|passes|The sample passes|Each of the {samples} passes} through the network{plural|passes|| separately}, layer by layer.',
  ),
  /** A part of the phase: one layer. */
  forwardLayer: message(
    'Layer {layer} computes its outputs from {if|isFirst|the inputs|the outputs of layer {below}}{plural|samples||, for each sample separately}.{if|value| For sample {sample}, {if|unit|{unit}|its first unit} outputs {value}.}',
  ),

  loss: message(
    '{if|values|{samples} = {values}|{plural|count|The sample has its|Each sample has its own} loss{if|value|, {value} for sample {sample}}}; the batch loss is {reduction}{if|isPenalised| plus the penalty{if|penalty| {penalty}}}{if|total|, {total}}.',
  ),
  lossOne: message('The batch has one sample, so the batch loss is this sample’s loss{if|value|, {value}}.'),
  lossNoWeight: message(
    '{if|values|{samples} = {values}|{plural|count|The sample has its|Each sample has its own} loss{if|value|, {value} for sample {sample}}}; the batch loss is {if|isPenalised|the penalty alone{if|total|, {total}}|{if|total|{total}|0}}, because every sample has weight 0.',
  ),
  lossOfOne: message('{first|symbol}'),
  lossOfPair: message('{first|symbol}, {last|symbol}'),
  lossOfRange: message('{first|symbol}…{last|symbol}'),
  lossOfEach: message('{sampleLoss.k|symbol}'),
  reduced: {
    batch: message('their mean'),
    weights: message('their sum'),
    number: message('their sum divided by {divisor|letter} = {value}'),
    none: message('their sum'),
  },
  reducedWeighted: {
    batch: message('their weighted sum divided by {batchSize|letter}'),
    weights: message('their weighted mean'),
    number: message('their weighted sum divided by {divisor|letter} = {value}'),
    none: message('their weighted sum'),
  },
  /** The same for a batch of one sample. */
  reducedOne: {
    batch: message('this loss'),
    weights: message('this loss'),
    number: message('this loss divided by {divisor|letter} = {value}'),
    none: message('this loss'),
  },
  reducedOneWeighted: {
    batch: message('this loss times {sampleWeight.k|symbol}'),
    weights: message('this loss'),
    number: message('this loss times {sampleWeight.k|symbol}, divided by {divisor|letter} = {value}'),
    none: message('this loss times {sampleWeight.k|symbol}'),
  },

  outputDelta: message(
    '{plural|count|{if|values|The sample’s {delta|letter} at {unit} is {values}|The sample has its {delta|letter} at {unit}}|Each sample has its own {delta|letter} at {unit}{if|values|: {values}|{if|value|; for sample {sample} it is {value}}}}.',
  ),
  hiddenDelta: message(
    '{plural|passes|In the backward pass, the sample’s {delta|letter} propagates back through the same weights.|There are {passes} backward passes. Each sample’s {delta|letter} is computed separately; they are never mixed.}',
  ),
  hiddenDeltaValues: message('At {unit}, {delta|letter} is {values}.'),
  deltaLayer: message(
    'In layer {layer}, {delta|letter} is computed from the {delta|letter} of layer {above}{plural|samples||, for each sample separately}.{if|value| For sample {sample}, {if|unit|{unit}|the first unit} has {value}.}',
  ),
  deltaOwn: message(
    '{plural|samples|The sample’s {delta|letter} propagates|Each sample’s {delta|letter} propagates} back through the same weights. At {unit}, {delta|letter} is {values}.',
  ),

  perSample: message(
    '{plural|count|The batch has one sample, so this weight has one gradient{if|values|: {values}}.|This weight has {count} gradients, one per sample{if|values|: {values}}. Nothing has been added yet.}',
  ),
  /** If the products are not the derivatives of the samples’ losses. */
  perSampleProducts: message(
    '{plural|count|The sample has one product for this weight{if|values|: {values}}.|Each sample has its own product for this weight{if|values|: {values}}. Nothing has been added yet.}',
  ),
  perSampleCounted: message(
    '{plural|count|The sample’s gradient for this weight is multiplied by {factors}{if|values|: {values}}.|Each sample’s gradient for this weight is multiplied by {factors}{if|values|: {values}}. Nothing has been added yet.}',
  ),

  /** The factors of a sample's activation: its δ and its factors. */
  sumMultiplied: message(
    '{plural|count|The sample multiplies|Each of the {samples} multiplies} {if|isBias|1|its own {activation.below|letter}} by {others}{if|isBias|: a bias’s {activation.below|letter} is always 1|}.',
  ),
  ownDelta: message('its own {delta|letter}'),
  factors: {
    sampleWeight: message('its sample weight {sampleWeight.k|symbol}'),
    clipFactor: message('its clip factor {clipFactor.k|symbol}'),
  },
  listComma: ', ',
  listLast: ' and ',
  sumAdded: message('Adding the products{if|division| and {division}} gives {gradient}.'),
  /** If every δ contains the division. */
  alreadyDivided: message(
    '{if|divisor|The division by {divisor} is already in every {delta|letter}, so nothing|Nothing} is divided{if|divisor| again|}.',
  ),
  sumAddedOne: message(
    '{if|division|The sum has one term; {division} gives {gradient}.|{gradient|The} is this product, {gradient}.}',
  ),
  /** Where it is next to nothing beside the gradient. */
  averagesVanish: message(
    'Averaging {activation.below|letter} and {undividedDelta|letter} first would give {if|although||only }{value}{if|although|, {although}|}.',
  ),
  vanishesAlthough: 'although the gradient is not zero',
  sumNoWeight: message('Every sample of this batch has weight 0, so {gradient|the} is {gradient}.'),
  penaltyAdded: message('The penalty adds {penalty}, which makes {gradient|the} {gradient}.'),
  division: message('dividing once by {divisor}'),
  divisors: {
    batch: message('{batchSize|letter} = {value}'),
    weights: message('Σ {sampleWeight.k|symbol} = {value}'),
    number: message('{divisor|letter} = {value}'),
  },
  clipped: message(
    'The gradient’s norm exceeds {maxNorm|letter} = {threshold}, so the whole vector (all parameters together) is scaled down to norm {maxNorm|letter}. The factor {clipFactor|letter} = {factor} makes {gradient|the} of this weight {gradient}.',
  ),
  notClipped: message('The gradient’s norm does not exceed {maxNorm|letter} = {threshold}, so nothing is clipped.'),
  /** Stochastic gradient descent is a batch size of 1, not a last batch with one sample left. */
  sumOne: message(
    '{if|isStochastic|The sum has one term: this is stochastic gradient descent.|One sample is left for this batch, so the sum has one term.}',
  ),
  sumOfOneSample: message('{gradient|The} is this sample’s gradient, {gradient}.'),
  /** The rows that a part of the sum adds. */
  firstRow: message('Sample {sample} adds the first of {all} products, {product}.'),
  firstRows: message('The first {rows} of {all} products {if|total|add up to {total}|are added}.'),
  row: message(
    'Sample {sample} adds {if|isLast|the last product{if|product|, {product}}|{if|product|{product}|its product}}. {if|isLast|{if|isPair|Both|All {all}}|{rows} of {all}} products {if|total|add up to {total}|are added}.',
  ),
  rows: message(
    '{if|isLast|The last {count}|{count} more} products are added{if|total|. {if|isLast|All {all}|{rows} of {all}} products add up to {total}|: {rows} of {all}}.',
  ),
  sumNone: message('{plural|all|The one product has not|None of the {all} products has} been added yet.'),

  update: message(
    'One update changes {changed} after {passes} forward and {passes} backward {plural|passes|pass|passes}{if|isCycle| in {batches} {plural|batches|batch|batches}}.{if|after| Batch loss {if|isSame|remains {after}|{before} → {after}}.}',
  ),
  noUpdateYet: message(
    'Batch {batch} of {batches}: no update yet. The gradients of {batches} batches are added, then they update the weights once. The batch loss remains {if|loss|{loss}|the same}.',
  ),
  accumulated: message('Added to what was accumulated before, it makes {accumulated}.'),
  noLearningRate: message(
    'The learning rate {learningRate|letter} is 0, so every update is 0 and nothing changes. The batch loss remains {if|loss|{loss}|the same}.',
  ),
  noUpdate: message(
    '{if|isZero|Every update is 0, so nothing changes|No update is large enough to change its parameter}. The batch loss remains {if|loss|{loss}|the same}.',
  ),
  /** What an update changes; biases that are frozen or absent do not count. */
  weightsAlone: message('{plural|weights|the weight|{weights} weights}'),
  parameters: message(
    '{all} parameters ({plural|weights|1 weight|{weights} weights}, {plural|biases|1 bias|{biases} biases})',
  ),
  /** Where the update of the others is 0, or too small to change them. */
  someWeights: message('{moved} of {weights} weights'),
  someParameters: message(
    '{moved} of {all} parameters ({movedWeights} of {weights} weights, {movedBiases} of {biases} biases)',
  ),
  playing: 'Playing.',
};

/** What is remarkable about a step, exactly as it is true. */
export const observation = {
  equalUnits: message(
    '{units} have equal weights in and out, so they get equal gradients from every sample and will stay equal.',
  ),
  unitAndOthers: message('{unit} and {others} others of its layer'),
  zeroSlope: message(
    '{slope|letter} = 0 at {unit} for {plural|count|the only sample|all {count} samples} of this batch{if|isSaturated|, because its output saturates|}{if|isNotPositive|, because its {preactivation|letter} is never positive|}: {plural|count|it gives|they give} no gradient to its incoming {if|isOnly|weight|weights}{if|isStill|, {if|isOnly|which does not move|which do not move}}.',
  ),
  cancelling: message('Samples {one} and {other} cancel exactly here: {first} and {second}.'),
  zeroSample: message(
    'Sample {sample} has no gradient at all, because its {delta|letter} is 0 at every output. It adds nothing to the sum, and still counts in {batchSize|letter} = {size}.',
  ),
  sigmoidSlopes: message(
    'The {count} sigmoid slopes between this weight and the loss multiply to at most 1/{bound}; the weights between them multiply too.',
  ),
  counts: (count: number) => countWords[count] ?? String(count),
};
