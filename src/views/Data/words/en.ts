/** The samples: their table, their picture, and reading them from a file. */

import { counted, grouped } from '../../../text/en/counted';
import { addMessages } from '../../../text/later';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

const dataPanel = {
  name: 'Data',
  subtitle: (samples: number, inputs: number, targets: number) =>
    `${counted(grouped(samples), 'sample')} of ${counted(grouped(inputs), 'input')} and ${counted(grouped(targets), 'target')}`,
  keys: {
    fine: 'Type into a cell or press Enter to change it. You can paste a block from a spreadsheet or a problem sheet. Choose a sample by its number.',
    coarse:
      'Tap a cell to change it. You can paste a block from a spreadsheet or a problem sheet. Choose a sample by its number.',
  },
  added: (sample: number, weighted: boolean) =>
    `Sample ${sample} was added as a copy of the sample before it${weighted ? ', with weight 1' : ''}.`,
  weigh: 'Give samples weights',
  weighed:
    'Every sample has weight 1. Change the weights in column {sampleWeight.k|symbol}, and their divisor in the Network editor.',
  unweigh: 'Remove the weights',
  unweighed: 'The weights were removed: every sample counts once.',
  open: 'Open CSV…',
  drop: 'Drop the CSV file here.',
  tooLarge: (most: number) =>
    `This file is too large: at most ${grouped(most / 1_000_000)} million characters can be read.`,
  isScenario: 'This is a scenario file. Open it in the Network editor.',
  unreadable: 'This file could not be read. Check that it is a text file.',

  picture: 'Samples in the plane of the inputs',
  surface: 'background: output {firstUnit|letter} at this step’s weights; hatched: the lower half of its range',
  surfaceSaid:
    'The background shows output {firstUnit|letter} of the network at every point of the plane, at this step’s weights.',
  surfaceLater: (phase: string) => `The network’s output appears behind the points in phase ${phase}.`,
  shapes:
    'Shape shows the class (largest target); colour shows target 1, as in the background. Pale points are not in this batch.',
  shapesOne:
    'Circles mark samples with a low target, squares samples with a high one. Pale points are not in this batch.',
  shapeOf: (target: number, label: string) => (label === '' ? `class ${target}` : label),
  pictureKeys: {
    fine: 'Drag a point, or press Enter, move it with the arrow keys (Shift: ten times as far) and press Enter again. Arrow keys alone move from point to point.',
    coarse: 'Drag a point to change its inputs.',
  },
  point: (sample: number, x: string, y: string, target: string) => `Sample ${sample} at ${x}, ${y}; target ${target}`,
  carried: (x: string, y: string) => `The point is picked up at ${x}, ${y}.`,
  putDown: (sample: number, x: string, y: string) => `Sample ${sample} is now at ${x}, ${y}.`,
  putBack: (sample: number) => `Sample ${sample} is back at its former position.`,

  dialog: (file: string) => `Samples from ${file}`,
  pastedFile: 'the clipboard',
  reading: 'the table',
  making: 'the samples',
  found: (rows: number, columns: number, delimiter: ',' | ';' | '\t') =>
    `${counted(grouped(rows), 'row')}, ${counted(grouped(columns), 'column')}, separated by ${delimiters[delimiter]}${delimiter === ',' ? '' : '; a comma in a number is a decimal comma'}.`,
  header: 'The first row names the columns',
  rolesName: 'Roles of the columns',
  roleOf: (column: string) => `Column ${column}`,
  roles: {
    input: 'input',
    target: 'target',
    class: 'class (one output each)',
    sampleWeight: 'sample weight {sampleWeight.k|symbol}',
    label: 'label',
    none: 'not used',
  },
  example: (text: string) => `such as ${text}`,
  standardise: 'Standardise the inputs: ({input|letter} − mean) ÷ standard deviation',
  standards:
    'Mean and standard deviation of each input (over all {dataSize|letter} samples, divided by {dataSize|letter})',
  inputName: 'input',
  mean: 'mean',
  sd: 'standard deviation',
  constant: 'constant: only the mean is subtracted',
  moreInputs: (count: number) => `and ${counted(grouped(count), 'more input')}`,
  classes: (names: readonly string[]) =>
    `The outputs stand for ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`,
  load: 'Use these samples',
  cancel: 'Cancel',
};

addMessages({ dataPanel });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly dataPanel: typeof dataPanel;
  }
}
