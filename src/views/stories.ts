/**
 * The beats of what stands on the stage: of the step with network and ledger, or of one view. A view has beats where it has
 * something to show; without a story of its own it is stepped through by the phases that change it.
 */
import { lastLayer, type StepTrace } from '../model';
import { hasPhase, type Phase, phases, type Quantity, sampleAt, type WeightPlace } from '../quantity';
import { epochPlan, type Run } from '../run';
import { runOf, type State, traceOf, type ViewName } from '../store';
import { influences, ranked } from './Influence/influence';
import { openProduct } from './MatrixProduct/openProduct';
import { batchCount, mostDraws } from './Noise/draws';
import { readSize, sizeKey } from './Noise/noiseKeys';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import { cellsOf } from './shared/beats/cells';
import { pressesOf } from './shared/beats/presses';
import { phaseBeats, productBeats, stepBeats, sumBeats, updateBeats } from './shared/beats/stepBeats';
import { type FootRow, totalRows, updateRows } from './shared/ledger/ledgerRows';

/** What beats depend on, and nothing else. */
export interface Telling {
  /** The view on the stage; absent: network and ledger. */
  readonly view?: ViewName | undefined;
  readonly keys: Readonly<Record<string, string>>;
  readonly run: Run;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

export function tellingOf(state: State, view?: ViewName): Telling {
  return { view, keys: state.viewKeys, run: runOf(state), trace: traceOf(state), place: state.cursor.weight };
}

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, trace, place } = telling;
  if (view === undefined || ofTheStep.has(view)) return stepBeats(trace, place);
  const story = stories[view];
  const own = story && trace.batchSize > 0 ? story(telling) : phasesOf(view, telling);
  return [begin, ...own];
}

/** Network and ledger enlarged tell what they tell beside each other. */
const ofTheStep: ReadonlySet<ViewName> = new Set(['network', 'ledger']);

/** What a view beside the ledger shows at once. */
const ofLedger: ReadonlySet<ToldBeat['name']> = new Set(['division', 'verdict']);

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

type Story = (telling: Telling) => readonly ToldBeat[];

/** The views with beats of their own, without the first. */
const stories: Partial<Record<ViewName, Story>> = {
  compare,
  epoch,
  formulas: ({ trace, place }) =>
    stepBeats(trace, place)
      .slice(1)
      .filter(({ name }) => !ofLedger.has(name)),
  pictures: (telling) => [
    ...deltaBeats(telling, 1),
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => !ofLedger.has(name)),
    ...ruleBeats(telling, ['update', 'newWeight']),
  ],
  product: productStory,
  noise,
  arrows: (telling) => [
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => name === 'row'),
    ...totalBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
  outputs: (telling) => [
    ...rowBeats(telling),
    ...totalBeats(telling),
    { phase: 'sum', name: 'mistake', shows: ({ kind }) => kind === 'firstOutputGradient' },
  ],
  influence: (telling) => [
    ...rowBeats(telling),
    { phase: 'sum', name: 'stop' },
    ...withoutBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
};

/** The phases that change what a view shows, where it has no story; all of them for the others. */
const changing: Partial<Record<ViewName, readonly Phase[]>> = {
  matrix: ['loss', 'per-sample', 'sum', 'update'],
  sum: ['per-sample', 'sum'],
  loss: ['loss', 'update'],
  weights: ['sum', 'update'],
  check: ['sum'],
  data: [],
  editor: [],
};

function phasesOf(view: ViewName, { trace }: Telling): readonly ToldBeat[] {
  const own = changing[view] ?? phases.slice(1);
  return own.filter((phase) => hasPhase(trace.network, phase)).map((phase) => ({ phase, name: 'stop' }));
}

/** The phase, or its part, that computes δ of a layer. */
function deltaBeats({ trace }: Telling, layer: number): readonly ToldBeat[] {
  const isLast = layer === lastLayer(trace.network);
  if (isLast) return [{ phase: 'output-delta', name: 'stop' }];
  return phaseBeats(trace, 'hidden-delta').filter(({ count }) => (count ?? 1) === layer);
}

/** The samples' products, one or several at a press; the only one comes with its phase. */
function rowBeats({ trace }: Telling): readonly ToldBeat[] {
  return trace.batchSize > 1 ? productBeats(trace) : [{ phase: 'per-sample', name: 'stop' }];
}

function ruleBeats({ trace, place }: Telling, names: readonly FootRow['name'][]): readonly ToldBeat[] {
  const rows = updateRows(trace, place);
  return updateBeats(trace, place).filter(({ name, count }) => {
    const row = name === 'rule' ? rows[(count ?? 0) - 1] : undefined;
    return row !== undefined && names.includes(row.name);
  });
}

/** Rows under the rule, where the rows above it are not added one by one. */
function totalBeats({ trace, place }: Telling): readonly ToldBeat[] {
  return totalRows(trace, place)
    .filter(({ name }) => name === 'sum' || name === 'mean')
    .map(({ quantity, name }, index): ToldBeat => {
      return { phase: 'sum', name: 'total', count: index + 1, ...(name === 'mean' && { shows: isLike(quantity) }) };
    });
}

function isLike(one: Quantity): (other: Quantity) => boolean {
  return ({ kind }) => kind === one.kind;
}

/** More samples than this are left out several at a press. */
const mostLeftOut = 8;

/** By their places in the list, from its first. */
function withoutBeats(telling: Telling): readonly ToldBeat[] {
  const samples = leftOutOrder(telling);
  if (samples.length < 2) return [];
  return pressesOf(samples.length, mostLeftOut).map(([from, to]) => {
    const shown = new Set(samples.slice(from, to));
    return {
      phase: 'sum',
      name: 'without',
      count: to,
      shows: (quantity) => quantity.kind === 'leaveOneOutGradient' && shown.has(quantity.sample),
    };
  });
}

/** The samples in the order in which the view lists them. */
export function leftOutOrder({ trace, place, keys }: Pick<Telling, 'trace' | 'place' | 'keys'>): readonly number[] {
  const inOrder = influences(trace, place);
  return (keys['influence.order'] === 'sample' ? inOrder : ranked(inOrder)).map(({ sample }) => sample);
}

/** The sample that a beat leads to, because its sentence names it; undefined: the one that the presenter has chosen stays. */
export function sampleOfBeat(beat: Beat, beats: readonly Beat[], telling: Telling): number | undefined {
  const { name, count = 0 } = beat;
  const { trace } = telling;
  if (name === 'product' || name === 'row') return sampleAt(trace, count);
  if (name === 'without') return leftOutOrder(telling)[count - 1];
  return name === 'total' && namesSample(beat, beats) ? sampleAt(trace, trace.batchSize) : undefined;
}

/** Two runs: one row of both at a time, their sums, the division, both gradients, why they differ, both updates, then the curves. */
function compare({ run, trace }: Telling): readonly ToldBeat[] {
  const steps = Math.min(run.lastStep - trace.step, curveSteps.at(-1) ?? 0);
  return [
    ...productBeats(trace),
    { phase: 'sum', name: 'total', count: 1 },
    { phase: 'sum', name: 'division' },
    { phase: 'sum', name: 'total', count: 2 },
    { phase: 'sum', name: 'why' },
    { phase: 'update', name: 'rule', count: 1 },
    { phase: 'update', name: 'rule', count: 2 },
    ...curveSteps
      .filter((count) => count <= steps)
      .map((count): ToldBeat => ({ phase: 'update', name: 'curve', count })),
  ];
}

/** How many steps on a curve reaches. */
const curveSteps = [1, 2, 5, 10, 20, 40] as const;

/** A batch at a time: its sum, its gradient; with the last one what all of them give, and the way of the weight. */
function epoch({ run, trace }: Telling): readonly ToldBeat[] {
  const { batches } = epochPlan(run, trace.step);
  const isLast = batches.at(-1)?.step === trace.step;
  const divides = trace.settings.reduction === 'mean';
  const phase = 'sum';
  return [
    { phase, name: 'total', count: 1 },
    ...(divides ? [{ phase, name: 'total', count: 2 } as const] : []),
    ...(isLast && batches.length > 1 ? [{ phase, name: 'epochSum' } as const] : []),
    ...(isLast && divides && batches.length > 1 ? [{ phase, name: 'epochDivision' } as const] : []),
    ...(isLast && divides && batches.length > 1 ? [{ phase, name: 'meanOfMeans' } as const] : []),
    ...(isLast ? [{ phase: 'update', name: 'path' } as const] : []),
  ];
}

/** This step's batch, another one, ten, all that are drawn, and their standard deviation. */
function noise({ run, trace, keys }: Telling): readonly ToldBeat[] {
  const { sampleCount } = run.data;
  const size = readSize(keys[sizeKey], trace.batchSize, sampleCount);
  const all = Math.min(mostDraws, batchCount(sampleCount, size));
  const counts = [...[1, 10].filter((count) => count < all), all];
  return [
    ...(size === trace.batchSize ? [{ phase: 'sum', name: 'stop' } as const] : []),
    ...counts.map((count): ToldBeat => ({ phase: 'sum', name: 'draws', count })),
    ...(all > 1 ? [{ phase: 'sum', name: 'deviation' } as const] : []),
  ];
}

/**
 * The three products of the chosen weight's layer: forward, backward, and Xᵀ Δ, cell by cell if it is small, or a matrix for
 * each sample.
 */
function productStory(telling: Telling): readonly ToldBeat[] {
  const { trace, place, keys } = telling;
  const { layer } = place;
  const chosen = keys['product.of'];
  const last = lastLayer(trace.network);
  const of = (product: 'forward' | 'backward' | 'gradient'): boolean =>
    chosen === undefined || openProduct('sum', chosen) === product;
  const below = (): readonly ToldBeat[] => (layer > 1 && of('backward') ? deltaBeats(telling, layer - 1) : []);
  const forward = phaseBeats(trace, 'forward').filter(({ count }) => (count ?? last) === layer);
  // In Hidden δ the view shows the product that goes back through the layer; nothing goes back through the first one.
  const deltaOfLayer: readonly ToldBeat[] =
    layer > 1 || last === 1 ? deltaBeats(telling, layer) : [{ phase: 'per-sample', name: 'stop' }];
  const division = totalRows(trace, place).findIndex(({ name }) => name === 'mean');
  const mean: readonly ToldBeat[] =
    division < 0 ? [] : [{ phase: 'sum', name: 'total', count: division + 1, shows: isReduced }];
  const gradient =
    keys['product.mode'] === 'outer'
      ? [...rowBeats(telling), ...sumBeats(trace, place).filter(({ name }) => name === 'row'), ...totalBeats(telling)]
      : [...cellBeats(telling), ...mean];
  return [
    ...(of('forward') ? forward : []),
    ...(of('gradient') ? deltaOfLayer : []),
    ...below(),
    ...(of('gradient') ? gradient : []),
  ];
}

function isReduced({ kind }: Quantity): boolean {
  return kind === 'dataGradient' || kind === 'batchGradient' || kind === 'negatedGradient';
}

function cellBeats({ trace, place }: Telling): readonly ToldBeat[] {
  return cellsOf(trace, place).map((cells, index) => ({
    phase: 'sum',
    name: 'cell',
    count: index + 1,
    shows: (quantity) =>
      quantity.kind === 'gradientSum' &&
      cells.some(({ layer, from, to }) => layer === quantity.layer && from === quantity.from && to === quantity.to),
  }));
}
