/** The phases by name, and the transport that walks through them. */

export const phases = {
  label: 'Phase',
  names: {
    batch: 'Batch',
    forward: 'Forward',
    loss: 'Loss',
    'output-delta': 'Output {delta|letter}',
    'hidden-delta': 'Hidden {delta|letter}',
    'per-sample': 'Per sample',
    sum: 'Sum',
    update: 'Update',
  },
  /** Shown over an empty place that will hold Σ or another number. */
  absent: '—',
  /** In place of what rounding has left of terms that cancel. */
  remainder: '0 (apart from rounding)',
  emptyBatch: 'no number: the batch is empty',
  emptyBatchView: 'This step’s batch is empty, so there is no sample to show here.',
  /** `isNow`: the phase is shown in parts, and this one is not there yet. */
  computedIn: (phase: string, isNow: boolean) => `computed ${isNow ? 'later ' : ''}in phase ${phase}`,
  notComputedYet: 'not computed yet',
  notInStep: 'not a number of this step',
  goTo: (phase: string) => `Go to ${phase}`,
  goToEnd: (phase: string) => `Go to the end of ${phase}`,
  noHidden: 'no hidden layer',
  partLayer: (layer: number) => `layer ${layer}`,
  partRows: (rows: number, all: number) => `${rows} of ${all} rows`,
};

export const transport = {
  label: 'Training step',
  reset: 'Reset',
  previousStep: 'Previous step',
  previousPhase: 'Previous phase',
  /** On a first visit, in place of Play; then its two parts. */
  tell: 'Show me this step in a minute',
  tellStep: 'Show me this step',
  tellTime: 'in a minute',
  play: 'Play',
  pause: 'Pause',
  nextPhase: 'Next phase',
  nextStep: 'Next step',
  compactLabel: 'Step and phase',
  phaseOf: (number: number, name: string) => `${number} ${name}`,
  step: (step: number) => `Step ${step}`,
  epoch: (epoch: number, batch: number, batches: number) => `epoch ${epoch}, batch ${batch} of ${batches}`,
  batchOfEpoch: (epoch: number, batch: number, batches: number) =>
    batches === 1 ? 'one batch' : `epoch ${epoch}, batch ${batch} of ${batches}`,
};

/** What stands in place of numbers that a lesson's question asks for. */
export const covered = {
  mark: '?',
  untilAnswered: 'covered until you answer',
  panel: 'Covered until you answer.',
  views: (titles: readonly string[]) => `Covered until you answer: ${titles.join(', ')}.`,
  numbers: 'The numbers in boxes are covered until you answer.',
  sentence: 'Some numbers are covered until you have answered.',
};
