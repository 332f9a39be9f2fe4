/** Words of the Loss panel. */
import { message } from '../../prose';
import { counted } from './counted';

export const lossPanel = {
  subtitle: 'batch loss over steps',
  lowered: ({ lower, changed, all }: Record<'lower' | 'changed' | 'all', number>) => {
    if (changed === 0)
      return `loss remains for ${all === 1 ? 'the one sample' : all === 2 ? 'both samples' : `all ${all} samples`}`;
    if (all === 1) return `loss ${lower === 1 ? 'decreases' : 'does not decrease'} for the one sample`;
    const which = lower < all ? `${lower} of ${all}` : all === 2 ? 'both' : `all ${all}`;
    return `loss decreases for ${which} samples`;
  },
  samples: 'Loss of each sample of this batch',
  sampleLoss: message('{sampleLoss.sample|symbol}'),
  largest: 'largest',
  /** `reduction`: mean, sum, sum ÷ 16. */
  batchLoss: message('{batchLoss|letter}, {reduction}'),
  penalisedBatchLoss: message('{batchLoss|letter}, {reduction} + {penalty|letter}'),
  penalty: '{penalty|letter}',
  andAfter: ', after the update:',
  after: 'after',
  curve: 'Batch loss, step by step',
  curveHelp: 'arrow keys move along the steps; Enter goes to the step',
  axes: {
    step: { short: 'step', long: 'training step →' },
    loss: { short: '↑ {batchLoss|letter}', long: '↑ loss of the batch, {batchLoss|letter}' },
  },
  point: (step: number, batch: number | undefined, loss: string, unit?: string) =>
    `step ${step}${batch === undefined ? '' : `, batch ${batch}`}: ${loss}${unit === undefined ? '' : `, ${unit}`}`,
  /** What the plotted losses are (mean or sum, batch size), step by step where that changes. */
  unitOf: message('{reduction}, {batchSize|letter} = {terms}'),
  penalised: {
    none: message('{reduction} + {penalty|letter}, {penaltyRate|letter} = {rate}'),
    batch: message(
      '{reduction} + {penalty|letter}, {penaltyRate|letter}/{penaltyDivisor|letter} = {rate}/{batchSize|letter}',
    ),
    data: message(
      '{reduction} + {penalty|letter}, {penaltyRate|letter}/{penaltyDivisor|letter} = {rate}/{dataSize|letter}',
    ),
  },
  piece: (unit: string, from: number, to: number | undefined) =>
    to === undefined
      ? `from step ${from}: ${unit}`
      : from === to
        ? `step ${from}: ${unit}`
        : `steps ${from}–${to}: ${unit}`,
  /** After what a step is read as. */
  changedHere: (changes: string) => `; changed: ${changes}`,
  changedAt: (step: number, changes: string) => `step ${step}: ${changes}`,
  changed: 'changed setting',
  typedWeight: message('{weight.layer.from.to|symbol} = {value}'),
  typedWeights: (count: number) => counted(count, 'typed weight'),
  tooLong: (before: string, after: string) => `The step is too long: the batch loss rises from ${before} to ${after}.`,
  rises: (count: number, all: number) =>
    `The batch loss has risen in ${count} of ${all} steps: these steps were too long.`,
  lesson: 'Lesson:',
  /** The scene's title. */
  tooLongScene: 'Until it diverges',
  pendingPoint: (step: number, phase: string) => `step ${step}: computed in phase ${phase}`,
  noPoints: 'no batch loss yet',
  nonFinite: (value: string, step: number) => `${value} from step ${step}`,
  nonFiniteAt: (value: string, step: number) => `${value} at step ${step}`,
  oneBatch: 'One point per step, always on the same samples.',
  isWhole: 'One point per step. Each batch is the full data set, so this is also its loss.',
  wholeData: 'Full data set',
  wholeMark: (samples: number, every: number) =>
    `all ${samples} samples${every > 1 ? `, every ${ordinal(every)} step` : ''}`,
  wholePoint: (loss: string) => `; full data set: ${loss}`,
  wholeProgress: 'the loss on the full data set',
  batchMark: (batch: number) => `batch ${batch}`,
  manyBatches: (batches: number, withLines: boolean) =>
    `One point per step, each on another batch (${batches} per epoch).${withLines ? ' A line marks a new epoch.' : ''}`,
  rightInBatch: (right: number, all: number) =>
    `${right} of ${all} samples of the batch ${right === 1 ? 'is' : 'are'} right.`,
  rightInData: (right: number, all: number) =>
    `${right} of ${all} samples of the full data set ${right === 1 ? 'is' : 'are'} right.`,
  rightProgress: 'Outputs on the full data set',
  logarithmic: 'Log scale',
  showTable: 'Show as table',
  hideTable: 'Hide table',
  tableCaption: 'Batch loss by step',
  tableCut: (shown: number, all: number) => `the last ${shown} of ${all} steps`,
  columns: {
    step: 'step',
    epoch: 'epoch',
    batch: 'batch',
    changes: 'changed',
    unit: 'reduction',
    loss: 'batch loss',
    whole: 'full data set',
  },
  notComputed: 'not computed',
  samplesCut: (shown: number, all: number) => `the ${shown} largest losses of ${all} samples`,
  sampleColumns: { sample: 'sample', before: 'loss {sampleLoss|letter}', after: 'after' },
};

/** 2nd, 3rd, 4th, 11th. */
function ordinal(count: number): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
