/** Exporting numbers and formulas. */
export const exportForm = {
  title: 'Files, pictures, print',
  what: 'Save numbers as files, save the screen as a picture, or print it.',
  choose: 'Export',
  intro: 'Files contain all digits, decimal points and the numbers of later phases.',
  downloadOf: (what: string, kind: string): string => `Download ${what} as ${kind}`,
  showText: 'Show the text',
  textOf: (what: string): string => `Text of ${what}`,
  blocked: 'If the surrounding page blocks downloads, show the text and copy it instead.',
  ledger: 'Ledger of the chosen weight',
  ledgerDetail: (weight: string): string => `weight ${weight}: one row per sample, then sum and update`,
  epoch: 'Epoch of the chosen weight',
  epochDetail: (weight: string): string => `weight ${weight}: one row per batch of the epoch, then their totals`,
  matrix: 'Gradient matrix',
  matrixDetail: (samples: number, weights: number): string =>
    `${samples} × ${weights} per-sample gradients, with the batch gradient below`,
  trace: 'Trace of this step',
  traceDetail: 'every number of this step',
  withSampleGradients: 'with per-sample gradients',
  scenario: 'Scenario file',
  scenarioDetail: 'network, data and training settings at step 1; later edits are only in the link',
  data: 'Data',
  dataDetail: (samples: number): string =>
    `${samples === 1 ? '1 sample' : `${samples} samples`}, one row per sample, for a spreadsheet or for the Data panel`,
  formula: 'Formula in focus',
  /** While the reader is asked for something. */
  asked: {
    question: 'The exported files contain what the question asks for.',
    work: 'The exported files contain what the exercise asks for. They are available when it is finished, or when My work is closed.',
  },
};
