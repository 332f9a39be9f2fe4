/** Words of the Arrows panel. */
import { message } from '../../../prose';
import { type Factors, gradientOfSample, withFactors } from '../../../text/en/ruleSigns';
import { addMessages } from '../../../text/later';

const arrows = {
  name: 'Arrows',
  subtitle: 'two weights: each sample’s arrow points downhill on its own loss',
  first: 'Across',
  second: 'Up',
  oneWeight: 'This network has one weight, but a plane needs two.',
  plot: 'Arrows of the samples',
  plotHelp: 'arrow keys choose a sample; plus, minus and 0 zoom',
  noArrows: (phase: string) => `The arrows appear in phase ${phase}.`,
  arrow: (sample: number, across: string, up: string) => `sample ${sample}: ${across} across, ${up} up`,
  layout: 'Arrows',
  plotOf: { point: 'Arrows from the point', chain: 'Arrows tip to tail' },
  layoutPoint: 'from the point',
  layoutChain: 'tip to tail',
  own: (sample: number) => `Contours of sample ${sample} alone`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Fit',
  path: (batchSize: number | undefined) =>
    batchSize === undefined ? 'Path over an epoch, batches by hand' : `Path over an epoch, batch size ${batchSize}`,
  pathHide: 'Hide path',
  stop: 'Stop',
  pathProgress: (percent: number) => `${percent}%`,
  pathSingle: (
    steps: number,
    batchSize: number | undefined,
    { isEven, isNoisy }: Record<'isEven' | 'isNoisy', boolean>,
  ) => {
    const samples = batchSize === 1 ? 'one sample each' : `${isEven ? '' : 'at most '}${batchSize} samples each`;
    const on = batchSize === undefined ? 'the batches given by hand' : samples;
    return `${steps === 1 ? '1 step' : `${steps} steps`} on ${on}${isNoisy ? '; the path is noisy' : ''}`;
  },
  pathFull: (steps: number) => `${steps === 1 ? '1 step' : `${steps} steps`} on all samples, from the same start`,
  pathCut: (steps: number, all: number) => `The path shows the first ${steps} of the epoch’s ${all} steps.`,
  pathProjected: 'The other weights change along the path, but the contours hold them fixed.',
  pathTooLong: 'A path over an epoch is not shown, because a step on all samples takes too long here.',
  runs: {
    paths: message('Both paths start at step 1: {first} (●, solid) and {second} (□, dashed).'),
    aligned: 'Both end after the same number of samples.',
    unaligned: 'The dashed path ends after fewer samples than the solid one.',
    contours: 'The contours hold the other weights at the values of the solid run.',
    computing: (percent: number) => `Computing the paths of both runs: ${percent}%.`,
    tooFar: 'The paths of both runs are not shown, because computing all steps up to here takes too long.',
  },
  contoursProgress: (percent: string) => `Computing contours: ${percent}%.`,
  contoursOf: 'batch loss',
  contoursOfSample: (sample: number) => `loss of sample ${sample}`,
  contours: (of: string, every: string, points: number) =>
    `Contours of the ${of}, ${every} apart, computed at ${points} × ${points} points. Darker lines are higher.`,
  contoursPending: (phase: string) => `The loss is computed in phase ${phase}.`,
  contoursTooExpensive:
    'Contours are not shown: they need hundreds of forward passes of the batch, which is too expensive here.',
  noContours: 'The loss is constant over this plane.',
  contoursNotFinite: 'Contours are not shown, because losses over this plane are NaN or ∞.',
  /** `hasStep`: the step can be drawn. */
  scale: (factor: string, named: string, hasStep: boolean) =>
    `Arrows are ${factor === '1' ? '' : `${factor} times `}as long as the ${named}${hasStep ? '; the step is drawn to scale' : ''}.`,
  thinned: (shown: number, all: number) => `${shown} of ${all} arrows are drawn.`,
  dividedTooShort: (divisor: string) => `Σ ÷ ${divisor} is too short to see here.`,
  clipped: message(
    'The norm of the batch gradient exceeds {maxNorm|letter} = {maxNorm}, so the step uses it times {factor}.',
  ),
  clippedCycle: message(
    'The accumulated gradient is clipped once{if|isDivided|, after its division|}. Its norm exceeds {maxNorm|letter} = {maxNorm}, so the step uses it times {factor}.',
  ),
  noStepYet: 'There is no step yet: the next batch of the cycle is added first.',
  penalty: 'The penalty is part of the batch loss and of the step, but of no sample’s arrow.',
  samplesNow: 'All gradients are computed at the same point, the weights before the step.',
  arrowUp: (weight: string) => `↑ ${weight}`,
  arrowRight: (weight: string) => `${weight} →`,
  legendSample: (factors: Factors) => `a sample, −${withFactors(factors, gradientOfSample())}`,
  /** If 1/B is in every δ. */
  legendCarried: 'a sample’s contribution, downhill',
  legendSelected: (sample: number) => `sample ${sample}`,
  legendSum: (size: number) => (size === 1 ? 'the sum Σ of one' : 'their sum Σ'),
  /** `reduction`: what they are divided to, “mean” or “sum ÷ 7”. */
  legendReduced: (size: number, reduction: string) => (size === 1 ? `the ${reduction} of one` : `their ${reduction}`),
  legendEarlier: 'earlier batches',
  legendAccumulated: 'all accumulated so far',
  legendStep: 'the step taken',
  legendAfter: 'new weights',
  legendPoint: 'current weights',
  legendPath: 'mini-batch steps',
  legendFull: 'full batch',
  showTable: 'Show as table',
  hideTable: 'Hide table',
  tableCaption: 'Gradients with respect to the two weights',
  weightsCaption: 'The two weights and their step',
  weightsHead: 'weights',
  tableCut: (shown: number, all: number) => `the ${shown} largest of ${all}`,
  tableNote: (named: string, factors: Factors) =>
    `These are ${factors.length > 0 ? `the ${named} ${withFactors(factors, gradientOfSample())}` : named}; the arrows point in the opposite direction.`,
  sample: 'sample',
  sumRow: 'Σ',
  earlierRow: 'earlier batches',
  accumulatedRow: 'accumulated',
  dividedRow: 'accumulated ÷ {cycleDivisor|letter}',
  clippedRow: 'clipped',
  stepRow: 'step {update|letter}',
  nowRow: '{weight|letter} now',
  across: 'across',
  up: 'up',
};

addMessages({ arrows });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly arrows: typeof arrows;
  }
}
