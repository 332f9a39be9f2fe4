/** My work: the sheet that a student fills in, what is said of it, and the exercise that an instructor makes of it. */
import { message } from '../../../../prose';
import { shortened } from '../../../../text';
import { counted } from '../../../../text/en/counted';
import type { WorkResult } from '../../Work/result';

export const work = {
  sample: 'Sample',
  scopeLabel: 'Fill in',
  scopes: {
    weight: 'the chosen weight',
    layer: 'its layer',
    network: 'the whole network',
    gradients: 'gradients only',
  },
  layers: {
    inputs: 'inputs',
    hidden: 'hidden layer',
    hiddenLayer: (layer: number) => `hidden layer ${layer}`,
    output: 'output',
  },
  kinds: {
    s: '{preactivation|letter}',
    x: '{activation|letter}',
    delta: '{delta|letter}',
    product: 'products',
    contribution: 'contributions',
    sum: 'sum',
    mean: 'mean',
    update: 'update',
    after: 'new weights',
  },
  /** "layer 1: inputs → hidden layer" */
  weightsOf: (layer: number, from: string, to: string) => `layer ${layer}: ${from} → ${to}`,
  outputKind: '{output|letter}',
  block: {
    units: (kind: string, layer: string) => `${kind}, ${layer}`,
    weights: (kind: string, layer: number) => `${kind}, layer ${layer}`,
  },
  tables: {
    samples: '1 Every sample: forward, then back',
    weights: '2 Gradient: products, their sum, the update',
    /** Where samples have factors, which are multiplied before anything is added. */
    products: '2 The products of every sample',
    contributions: '3 Gradient: products times their factors, their sum, the update',
    gradients: 'The gradient of each weight',
  },
  weight: 'Weight',
  /** A number that an earlier step leaves: "Velocity before". */
  before: (name: string) => `${name} before`,
  totals: {
    sum: 'Sum, Σ',
    noWeight: 'Every sample has weight 0',
    /** `name`: “Mean”, or nothing where the divisor gives none. */
    mean: message('{if|name|{name}, |}÷ {divisor}{if|isPenalised|, plus penalty|}'),
    update: 'Update {update|letter}',
    after: 'New weight',
  },
  repeated: (row: string, times: number) => `${row}, ${times === 2 ? 'twice' : `${times} times`} in the batch`,
  factored: (sample: number, factors: readonly string[]) => `${sample} (${factors.map((one) => `× ${one}`).join(' ')})`,
  given: (inputs: string, targets: string) => `(${inputs}) → ${targets}`,
  givenTargets: (targets: string) => `→ ${targets}`,
  filledIn: (typed: number, all: number) => `${typed} of ${counted(all, 'cell')} filled in`,
  cardLabel: 'What the check says',
  check: 'Check my numbers',
  handIn: 'Hand in',
  checkKey: 'Ctrl + Enter',
  clear: 'Clear all',
  past: 'Skip the table',
  pastBack: 'Back to the start of the table',
  /** What Undo takes back. */
  deeds: {
    cells: (count: number) => counted(count, 'cell'),
    check: 'the check',
  },
  pasted: (rows: number, columns: number, leftOut: number) =>
    `Filled in ${counted(rows, 'row')} of ${counted(columns, 'number')}${leftOut > 0 ? `; ${counted(leftOut, 'number')} had no cell to go to.` : '.'}`,
  pastedWord: (word: string) =>
    `Nothing was filled in: “${shortened(word)}” is not a number. A table has a number in each cell.`,
  cleared: 'All cells are empty. Undo brings the numbers back.',
  share: {
    open: 'Share my numbers',
    detail: 'A link or a file with your numbers. Without it they are in no link, and on no stage.',
    link: 'Link with my numbers',
    copy: 'Copy the link',
    save: 'Save as a file',
    load: 'Open a file',
    notAFile: 'This is no file of My work: expected the format “batch-gradient-work”, version 1.',
  },
  empty: {
    title: 'Calculate this step by yourself',
    detail:
      'Type what you have calculated. “Check my numbers” finds the first number that does not follow, and the slip behind it.',
    /** In one line of the card. */
    digits: (digits: number) => `Write ${digits} significant digits, such as 0.0${'123456789'.slice(0, digits)}.`,
    forms: '−7/8, 0,25 and 3.5×10^-2 are fine, too.',
    keys: 'Enter goes down, Tab to the right, arrows to the neighbours; Ctrl + Enter checks.',
  },
  tooLarge: 'A sheet of this scope would have more than 600 cells. Choose fewer weights, or a smaller batch.',
  emptyBatch: 'This step’s batch is empty, so there is nothing to calculate.',
  otherStep: (step: number) => `The exercise is about step ${step}.`,
  backToStep: (step: number) => `Go to step ${step}`,
  damaged: 'The exercise in the link could not be read. Ask for the link again; the numbers stay covered.',
  mistake: 'This step is computed with a common mistake, so its numbers are no reference.',
  notFinite: 'Some number of this step is infinite or not a number, so nothing can be checked.',
  limits: {
    norm: 'Numbers that depend on the norm of the whole gradient cannot be checked here.',
    optimizer: 'Numbers of this optimizer are checked, but not every slip in its rule is known by name.',
    cycle: 'Accumulated gradients are checked, but not every slip in them is known by name.',
    weights: 'Sample weights and divisors are checked, but not every slip in them is known by name.',
    size: 'The numbers are checked, but slips are not looked for in a step of this size.',
  },
  firstDifference: 'First difference',
  allAgree: {
    title: 'No difference found',
    /** Some numbers are not known to agree. */
    openTitle: 'No difference for certain',
    nothingTitle: 'Nothing to compare yet',
    whole: (count: number) =>
      count === 1 ? 'The one number agrees with the step.' : `All ${count} numbers agree with the step.`,
    some: (count: number, all: number) =>
      `${count} of ${counted(all, 'number')} ${count === 1 ? 'agrees' : 'agree'} with the step.`,
    cutOff: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} off by one in the last digit, as if cut off.`,
    lastDigit: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} a little further off than rounding explains.`,
    open: (count: number) =>
      `${count} cannot be judged: ${count === 1 ? 'it differs' : 'they differ'} from the step, but rounding could do that where so much is blank or has few digits. The numbers before ${count === 1 ? 'it' : 'them'} would tell.`,
    blank: (count: number) => `${counted(count, 'cell')} ${count === 1 ? 'is' : 'are'} still blank.`,
    coarse: (count: number) =>
      `${count} cannot be told: rounding, or a known slip, could give ${count === 1 ? 'it' : 'them'} as well. More digits, or the numbers before, would tell.`,
    earnsPoints: (digits: number) => `With ${digits} significant digits they earn their points.`,
    unreadable: (texts: readonly string[]) => {
      const first = `“${shortened(texts[0] ?? '')}”`;
      return texts.length === 1
        ? `${first} is not a number.`
        : `${texts.length} cells have no number, such as ${first}.`;
    },
  },
  /** Before a hint says where. */
  somewhere: (count: number) =>
    count === 1 ? 'One number does not follow from the others.' : `${count} numbers do not follow from the others.`,
  following: (count: number) =>
    count === 1 ? 'One later cell follows correctly from it.' : `${count} later cells follow correctly from it.`,
  anotherAfter: (cell: string) => `Another difference follows later, at ${cell}.`,
  verdicts: {
    right: 'right',
    lastDigit: 'a little further off than rounding explains',
    coarse: 'cannot be told: rounding, or a known slip, could give it as well',
    consistent: 'follows correctly from an earlier difference',
    wrong: 'does not follow',
    cannotJudge: 'cannot be judged: too much before it is blank or has few digits',
    notANumber: 'not a number',
  },
  legend: {
    right: 'right',
    lastDigit: 'a little further off',
    coarse: 'cannot be told',
    consistent: 'follow from a difference',
    wrong: 'do not follow',
    cannotJudge: 'cannot be judged',
    notANumber: 'no number',
    blank: 'blank',
  },
  /** Of one number, where that is said otherwise. */
  legendOfOne: { consistent: 'follows from a difference', wrong: 'does not follow' },
  legendLabel: 'Result of the check',
  hints: {
    title: 'Hints',
    names: {
      1: 'where to look',
      2: 'which cell',
      3: 'what the numbers are',
      4: 'the formula with your numbers',
      5: 'the number',
    },
    show: (hint: number, name: string) => `Show hint ${hint}: ${name}`,
    cost: (points: string) => `(takes ${counted(points, 'point')})`,
    shown: 'shown',
    where: {
      units: (kind: string, layer: string) => `Look at ${kind} of the ${layer}.`,
      weights: (kind: string, layer: number) => `Look at the ${kind} of layer ${layer}.`,
    },
    cell: (name: string) => `The first one is ${name}.`,
    range: (low: string, high: string) => `With your numbers it lies between ${low} and ${high}.`,
    /** It may lie outside of the range that follows from rounded numbers. */
    number: (value: string) => `The number is ${value}, computed from unrounded numbers.`,
    go: 'Go to the cell',
  },
  /** `agreeing`: of these, how many are not wrong. */
  explains: (count: number, agreeing: number) => {
    if (count === 1) return 'This explains the number.';
    if (agreeing === 0) return `This explains all ${count} numbers of the block.`;
    return `This explains all ${count} numbers of the block, also the ${agreeing === 1 ? 'one that is' : `${agreeing} that are`} not wrong.`;
  },
  /** Other blocks. */
  explainsAlso: (blocks: readonly string[]) => `It explains ${blocks.join('; ')}, too.`,
  unexplained: 'No slip that is known here gives this number.',
  otherBatch: 'Perhaps this number is that of another batch.',
  ofOtherBatch: (count: number) =>
    `${counted(count, 'number')} of samples that are not in this batch ${count === 1 ? 'is' : 'are'} kept with the sheet. The sum is over this batch alone.`,
  or: ' Or: ',
  run: 'Run this in the ledger',
  runDetail: 'Compare shows the step with this mistake beside the correct one.',
  exercise: {
    name: 'Exercise',
    package: 'Exercise for a course system',
    packageDetail:
      'A SCORM 1.2 package of this exercise, without an answer. The course system records points and attempts.',
    score: (score: string, of: string) => `${score} of ${of} points`,
    attempts: (used: number, all: number | undefined) =>
      all === undefined ? `${counted(used, 'check')} so far` : `Check ${used} of ${all}`,
    /** Whoever else sits at this computer must not take these numbers for their own. */
    former: (time: string) =>
      `Begun in this browser: ${time}. Somebody else begins in a private window, with all checks.`,
    lastAttempt: 'The last attempt is used.',
    finished: 'The exercise is finished.',
    showAnswers: 'Show the answers',
    hideAnswers: 'Hide the answers',
    copyResult: 'Copy the result',
    make: 'Make an exercise',
    leave: 'Leave the exercise',
    leaveDetail: 'After leaving, all numbers can be seen, so the exercise counts as finished.',
    leaveNow: 'Finish and leave',
    stay: 'Stay',
    left: 'It was left before its last numbers were checked.',
    again: 'Start again',
    againKeeps: 'A new sheet with all attempts. This one stays among what this browser keeps.',
  },
  /** What a cell asks for, where courses differ in it. */
  asked: {
    all: (texts: readonly string[]) => `Asked for: ${texts.join('; ')}.`,
    functions: message('{activation|letter} by {names}'),
    delta: '{delta|letter} = {deltaMeaning|letter}',
    with: (share: string) => `with ${share}`,
    without: (share: string) => `without ${share}`,
    loss: message('{sampleLoss|letter} = {formula}'),
    of: (kind: string, convention: string) => `${kind}: ${convention}`,
    update: '{update|letter} is added to {weight|letter}',
    /** The last line of an optimizer's rule. */
    updateBy: message('{update|letter} = {formula}'),
    notOnBiases: (penalty: string) => `${penalty}, not on biases`,
    cycleDivided: (divisor: number) => `accumulated gradient ÷ ${divisor}`,
    notYet: (batch: number, batches: number) => `batch ${batch} of ${batches}, so no update yet`,
    /** Its exponent in Adam. */
    time: (updates: number) => `update number ${updates} in the bias correction`,
    normOverBiases: 'norm over weights and frozen biases',
  },
  result: {
    cells: (cells: WorkResult['details']) =>
      `${cells.right} right, ${cells.consistent} consistent, ${cells.coarse} too coarse, ${cells.wrong} different, ${cells.blank} blank`,
    attempts: (checks: number) => counted(checks, 'check'),
    hints: (hints: number) => `${counted(hints, 'hint')} used`,
    slips: (slips: string) => `Slips met: ${slips}`,
    convention: (title: string, which: string) => `${title}. ${which}`,
  },
  oneByOne: {
    all: 'All cells',
    one: 'One by one',
    given: 'It is calculated from',
    next: 'Next',
    previousCell: 'Previous cell',
    nextCell: 'Next cell',
    minus: 'minus sign',
    fraction: 'fraction bar',
    power: 'times a power of ten',
    refused: (key: string) => `“${key}” makes no number here: type a number before it.`,
  },
  staged: 'The numbers of this step, as far as they are computed.',
};
