/**
 * The contents of one weight's ledger: one row per sample with x_i, δ_j and its contribution, the totals, and the optimizer's
 * rule down to the new weight. Each number is a quantity, and each row is a derivation from the numbers visible above it.
 */
import { leaves, sum, wholeSumTerms } from '../../../expression';
import { clippedVectorOf, type HyperparameterName, isPenalised, plainStep, type StepTrace } from '../../../model';
import {
  activationBelow,
  addedGradientOf,
  dataGradientOf,
  decays,
  derivationOf,
  dividesCycle,
  divisionRow,
  type FactorKind,
  factorKinds,
  isFrozen,
  leaf,
  type Quantity,
  type QuantityOf,
  reduced,
  ruleFor,
  runningTotalAt,
  samplesOf,
  summandOf,
  type Tree,
  type WeightPlace,
} from '../../../quantity';

export interface SampleRow {
  readonly sample: number;
  /** The row of the batch, from 1; running totals are in this order. */
  readonly row: number;
  /** Before x: the sample's weight and clip factor, if there are any. */
  readonly factors: readonly QuantityOf<FactorKind>[];
  readonly x: Quantity;
  readonly delta: Quantity;
  /** What the sample adds: x·δ times its factors. */
  readonly product: Quantity;
  readonly runningTotal: Quantity;
}

/** The rows under the rule that end at the batch gradient, or what is left of it by clipping. */
export const totalNames = ['sum', 'mean', 'penalty', 'gradient', 'clipped'] as const;

export type TotalName = (typeof totalNames)[number];

/** One of the rows under the rule. */
export interface LedgerTotal {
  readonly name:
    | TotalName
    | 'accumulatedBefore'
    | 'thisBatch'
    | 'accumulated'
    | 'divided'
    | 'notYet'
    | 'decay'
    | 'before'
    | 'line'
    | 'update'
    | 'frozen'
    | 'newWeight';
  readonly quantity: Quantity;
  /** Hyperparameters that no earlier row uses: their values are stated in this row. */
  readonly settings: readonly HyperparameterName[];
  /** A kept line of the optimizer's rule, below its previous value. */
  readonly isNew: boolean;
}

export interface TotalRow extends LedgerTotal {
  readonly name: TotalName;
}

/** The row whose label says what Σ is divided by; also what tells it. */
export function isDivision({ name }: { readonly name: string }): boolean {
  return name === 'mean';
}

/** Σ and its division: without the penalty, and before clipping. */
export function isOfSamples(row: { readonly name: string }): boolean {
  return row.name === 'sum' || isDivision(row);
}

type BareRow = Pick<LedgerTotal, 'name' | 'quantity'>;

/** In the order of the batch. */
export function sampleRows(trace: StepTrace, place: WeightPlace): readonly SampleRow[] {
  const { layer, from, to } = place;
  const kinds = factorKinds(trace);
  return samplesOf(trace).map((sample, before) => ({
    sample,
    row: before + 1,
    factors: kinds.map((kind) => ({ kind, sample })),
    x: activationBelow(layer, from, sample),
    delta: { kind: 'delta', layer, unit: to, sample },
    product: summandOf(trace, place, sample),
    runningTotal: runningTotalAt(trace, place, before + 1),
  }));
}

/** Σ; the row with the division, if there is one; the penalty and the gradient with it; and × γ if the batch gradient is clipped. */
export function totalRows(trace: StepTrace, place: WeightPlace): readonly TotalRow[] {
  const { layer, from, to } = place;
  const rows: Pick<TotalRow, 'name' | 'quantity'>[] = [
    { name: 'sum', quantity: { kind: 'gradientSum', layer, from, to } },
  ];
  if (divisionRow(trace, place) !== 'none') rows.push({ name: 'mean', quantity: dataGradientOf(trace, place) });
  if (isPenalised(trace.settings.penalty, from)) {
    rows.push(
      { name: 'penalty', quantity: { kind: 'penaltyGradient', layer, from, to } },
      { name: 'gradient', quantity: { kind: 'batchGradient', layer, from, to } },
    );
  }
  if (clippedVectorOf(trace) === 'batchGradient') {
    rows.push({ name: 'clipped', quantity: { kind: 'clippedGradient', layer, from, to } });
  }
  return rows.map((row) => ({ ...row, settings: [], isNew: false }));
}

/**
 * The accumulated gradient, then weight decay, then the lines of the optimizer's rule, each kept one below its previous value, then Δw and the new
 * weight.
 */
export function updateRows(trace: StepTrace, place: WeightPlace): readonly LedgerTotal[] {
  const said = new Set<HyperparameterName>();
  return bareUpdateRows(trace, place).map((row, index, rows) => {
    const tree = row.name === 'newWeight' ? undefined : derivationOf(row.quantity, trace)?.expression;
    const used = (tree ? leaves(tree) : []).flatMap((part) => (part.kind === 'hyperparameter' ? [part.name] : []));
    const settings = used.filter((name) => !said.has(name));
    for (const name of settings) said.add(name);
    return { ...row, settings, isNew: rows[index - 1]?.name === 'before' };
  });
}

/** What the earlier batches of the cycle have left, what this one adds, and at the end of the cycle the gradient of its update. */
function cycleRows(trace: StepTrace, { layer, from, to }: WeightPlace): readonly BareRow[] {
  if (!trace.cycle) return [];
  const at = { layer, from, to };
  const added: readonly BareRow[] = [
    { name: 'accumulatedBefore', quantity: { kind: 'accumulatedBefore', ...at } },
    { name: 'thisBatch', quantity: addedGradientOf(trace, at) },
    { name: 'accumulated', quantity: { kind: 'accumulated', ...at } },
  ];
  if (!trace.updates) return added;
  const divided: BareRow = { name: 'divided', quantity: { kind: 'cycleGradient', ...at } };
  const clipped: BareRow = { name: 'clipped', quantity: { kind: 'clippedGradient', ...at } };
  const isClipped = clippedVectorOf(trace) === 'cycleGradient';
  return [...added, ...(dividesCycle(trace) ? [divided] : []), ...(isClipped ? [clipped] : [])];
}

function bareUpdateRows(trace: StepTrace, place: WeightPlace): readonly BareRow[] {
  const { layer, from, to } = place;
  const at = { layer, from, to };
  const update: Quantity = { kind: 'update', ...at };
  const newWeight: BareRow = { name: 'newWeight', quantity: { kind: 'weightAfter', ...at } };
  const cycle = cycleRows(trace, place);
  if (isFrozen(place, trace)) return [...cycle, { name: 'frozen', quantity: update }, newWeight];
  if (!trace.updates) return [...cycle, { name: 'notYet', quantity: update }, newWeight];
  const lines = ruleFor(place, trace).lines.flatMap(({ name: line, isKept }): readonly BareRow[] => [
    // Before the first update there is no state.
    ...(isKept && trace.optimizerStep > 1
      ? [{ name: 'before', quantity: { kind: 'optimizerState', line, ...at } } as const]
      : []),
    { name: 'line', quantity: { kind: 'optimizerLine', line, ...at } },
  ]);
  const decay: BareRow = { name: 'decay', quantity: { kind: 'decayTerm', ...at } };
  return [
    ...cycle,
    ...(decays(place, trace) ? [decay] : []),
    ...lines,
    { name: 'update', quantity: update },
    newWeight,
  ];
}

/** Whether Δw is −η times the gradient, so that one row can combine it with the new weight: w − η × 0.0130. */
export function isPlainUpdate(trace: StepTrace, place: WeightPlace): boolean {
  if (trace.cycle || isFrozen(place, trace)) return false;
  return ruleFor(place, trace).step === plainStep && !decays(place, trace);
}

/**
 * How a number of the ledger follows from those above it: as Formulas derives it, except for the mean, from Σ, the
 * gradient with its penalty, from both, and the new weight, from Δw. Undefined if a reader cannot recompute it: it is
 * given, or its sum has too many rows to be visible at once.
 */
export function ledgerTree(quantity: Quantity, trace: StepTrace): Tree | undefined {
  switch (quantity.kind) {
    case 'gradientSum':
      return trace.batchSize > wholeSumTerms ? undefined : derivationOf(quantity, trace)?.expression;
    case 'batchGradient':
    case 'dataGradient': {
      const { kind, layer, from, to } = quantity;
      const ofData = dataGradientOf(trace, quantity);
      if (kind === ofData.kind) {
        return reduced(trace, leaf({ kind: 'gradientSum', layer, from, to }));
      }
      return sum(leaf(ofData), leaf({ kind: 'penaltyGradient', layer, from, to }));
    }
    case 'weightAfter': {
      const { layer, from, to } = quantity;
      return sum(leaf({ kind: 'weight', layer, from, to }), leaf({ kind: 'update', layer, from, to }));
    }
    default:
      return derivationOf(quantity, trace)?.expression;
  }
}
