/** Words of the Loss panel. */

export const lossPanel = {
  name: 'Loss',
  subtitle: 'batch loss over steps',
  lowered: (lower: number, all: number) =>
    all === 1
      ? `${lower === 1 ? 'lower' : 'not lower'} now for the one sample`
      : `lower now for ${lower === all ? `all ${all}` : `${lower} of ${all}`} samples`,
  samples: 'Loss of each sample of this batch',
  sampleLoss: (sample: number) => `e(${sample})`,
  largest: 'largest',
  batchLoss: { batch: 'E, their mean', weights: 'E, their mean', number: 'E, their sum ÷ D', none: 'E, their sum' },
  batchLossWeighted: {
    batch: 'E, weighted sum ÷ B',
    weights: 'E, weighted mean',
    number: 'E, weighted sum ÷ D',
    none: 'E, weighted sum',
  },
  andAfter: ', after the update:',
  after: 'after',
  curve: 'Batch loss, step by step',
  curveHelp: 'arrows go along the steps, Enter goes to the step',
  step: 'step',
  point: (step: number, batch: number | undefined, loss: string) =>
    `step ${step}${batch === undefined ? '' : `, batch ${batch}`}: ${loss}`,
  pendingPoint: (step: number, phase: string) => `step ${step}: computed in phase ${phase}`,
  noPoints: 'no batch loss yet',
  nonFinite: (value: string, step: number) => `${value} from step ${step}`,
  oneBatch: 'a point a step, on the same samples',
  isWhole: 'a point a step; each batch is the whole data, so this is its loss too',
  wholeData: 'Whole data',
  wholeMark: (samples: number, every: number) => `all ${samples} samples${every > 1 ? `, every ${every}th step` : ''}`,
  wholePoint: (loss: string) => `; whole data: ${loss}`,
  wholeProgress: 'Whole data’s loss',
  batchMark: (batch: number) => `batch ${batch}`,
  manyBatches: (batches: number, withLines: boolean) =>
    `each step on another batch, ${batches} an epoch${withLines ? '; lines: a new epoch' : ''}`,
  logarithmic: 'Log scale',
  showTable: 'Show as table',
  hideTable: 'Hide table',
  tableCaption: 'Batch loss by step',
  tableCut: (shown: number, all: number) => `the last ${shown} of ${all} steps`,
  columns: { step: 'step', epoch: 'epoch', batch: 'batch', loss: 'batch loss', whole: 'whole data' },
  notComputed: 'not computed',
  samplesCut: (shown: number, all: number) => `the ${shown} largest losses of ${all} samples`,
  sampleColumns: { sample: 'sample', before: 'loss e', after: 'after' },
};
