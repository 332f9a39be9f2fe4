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
  /** `reduction`: mean, sum, sum ÷ 16. */
  batchLoss: (reduction: string) => `E, ${reduction}`,
  andAfter: ', after the update:',
  after: 'after',
  curve: 'Batch loss, step by step',
  curveHelp: 'arrows go along the steps, Enter goes to the step',
  step: 'step',
  point: (step: number, batch: number | undefined, loss: string, unit?: string) =>
    `step ${step}${batch === undefined ? '' : `, batch ${batch}`}: ${loss}${unit === undefined ? '' : `, ${unit}`}`,
  /** What the losses are, step by step, where that changes. */
  unitOf: (reduction: string, terms: number) => `${reduction}, B = ${terms}`,
  piece: (unit: string, from: number, to: number | undefined) =>
    to === undefined
      ? `from step ${from}: ${unit}`
      : from === to
        ? `step ${from}: ${unit}`
        : `steps ${from}–${to}: ${unit}`,
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
  columns: { step: 'step', epoch: 'epoch', batch: 'batch', unit: 'reduction', loss: 'batch loss', whole: 'whole data' },
  notComputed: 'not computed',
  samplesCut: (shown: number, all: number) => `the ${shown} largest losses of ${all} samples`,
  sampleColumns: { sample: 'sample', before: 'loss e', after: 'after' },
};
