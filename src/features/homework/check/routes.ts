/**
 * The usual ways of computing a number: the app's own derivations, and the orders in which people multiply, divide and add instead.
 * A leaf is the student's number if they wrote it down, and otherwise computed in its turn.
 */
import { constant, leaves, negative, product, quotient, sum } from '../../../expression';
import { keptFor } from '../../../memory';
import {
  activationOf,
  isFused,
  isPenalised,
  lastLayer,
  lossNamed,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../../../model';
import {
  addressOf,
  decays,
  derivationOf,
  divisionRow,
  isFrozen,
  leaf,
  parseAddress,
  type Quantity,
  type QuantityOf,
  samplesOf,
  shownIn,
  summandOf,
  type Tree,
  unitsOf,
  type WeightPlace,
} from '../../../quantity';

export interface Route {
  readonly tree: Tree;
  /** Too roundabout to be assumed where the cell is blank. */
  readonly isLong?: true;
}

/** A unit in one sample's pass. */
export type UnitPlace = Omit<QuantityOf<'delta'>, 'kind'>;

/** None for given numbers. */
export function routesOf(quantity: Quantity, trace: StepTrace): readonly Route[] {
  return keptRoutes(trace, addressOf(quantity));
}

/** What it is computed from directly, in any of these ways. */
export function parentsOf(quantity: Quantity, trace: StepTrace): readonly Quantity[] {
  return routesOf(quantity, trace).flatMap(({ tree }) => leaves(tree));
}

const keptRoutes = keptFor((trace: StepTrace, address: string): readonly Route[] => {
  const quantity = parseAddress(address);
  return quantity ? foundRoutes(quantity, trace) : [];
});

function foundRoutes(quantity: Quantity, trace: StepTrace): readonly Route[] {
  switch (quantity.kind) {
    case 'delta':
      return quantity.layer === lastLayer(trace.network) ? outputDelta(quantity, trace) : hiddenDelta(quantity, trace);
    case 'contribution':
      return [{ tree: withFactors(trace, quantity) }, ...derived(quantity, trace)];
    case 'gradientSum':
      return [{ tree: overBatch(trace, (sample) => leaf(summandOf(trace, quantity, sample))) }];
    case 'dataGradient':
      return dataRoutes(quantity, trace);
    case 'batchGradient':
      return isPenalised(trace.settings.penalty, quantity.from)
        ? [{ tree: sum(at('dataGradient', quantity), at('penaltyGradient', quantity)) }]
        : dataRoutes(quantity, trace);
    case 'update':
      return updateRoutes(quantity, trace);
    case 'weightAfter':
      return [{ tree: sum(at('weight', quantity), at('update', quantity)) }, ...derived(quantity, trace)];
    default:
      return derived(quantity, trace);
  }
}

/** The app's derivation; an alternative one is the longer. */
function derived(quantity: Quantity, trace: StepTrace): readonly Route[] {
  const derivation = derivationOf(quantity, trace);
  if (!derivation) return [];
  const { expression, alternative } = derivation;
  return [{ tree: expression }, ...(alternative ? [{ tree: alternative.expression, isLong: true } as const] : [])];
}

/** The derivation, δ = x − y first where the loss allows it, and all factors of the chain in one product. */
function outputDelta(quantity: QuantityOf<'delta'>, trace: StepTrace): readonly Route[] {
  const own = derived(quantity, trace);
  const { layer, unit, sample } = quantity;
  if (isFused(trace.settings.loss)) {
    const [first, second] = own;
    // A sigmoid's derivation starts with the chain.
    const isChainFirst = second !== undefined && activationOf(trace.network, layer) !== 'softmax';
    return isChainFirst && first ? [{ tree: second.tree }, { tree: first.tree, isLong: true }] : own;
  }
  const factors = slopeFactors(trace, { layer, unit, sample });
  if (!factors || shownIn(trace).carried) return own;
  const x = leaf({ kind: 'activation', layer, unit, sample });
  const y = leaf({ kind: 'target', unit, sample });
  const error = lossNamed(trace.settings.loss).error({ x, y, K: constant(unitsIn(trace.network, layer)) });
  const inOne = product(...(error.node === 'product' ? error.factors : [error]), ...factors);
  return [...own, { tree: inOne }];
}

/** (Σ δ w)·θ′, Σ (δ w θ′), and with the factors of θ′ one after the other. */
function hiddenDelta(quantity: QuantityOf<'delta'>, trace: StepTrace): readonly Route[] {
  const { layer, unit, sample } = quantity;
  const slope = leaf({ kind: 'slope', layer, unit, sample });
  const own = derived(quantity, trace);
  const factors = slopeFactors(trace, { layer, unit, sample }) ?? [slope];
  const total = backSum(trace, quantity);
  return [
    ...own,
    ...(factors.length > 1 ? [{ tree: product(total, ...factors) }] : []),
    { tree: backSum(trace, quantity, slope) },
  ];
}

/** Σ_m δ_m w_jm over the next layer; with more factors in each term. */
export function backSum(trace: StepTrace, { layer, unit, sample }: UnitPlace, ...factors: readonly Tree[]): Tree {
  const above = layer + 1;
  const terms = unitsOf(trace.network, above).map((to) =>
    product(
      leaf({ kind: 'delta', layer: above, unit: to, sample }),
      leaf({ kind: 'weight', layer: above, from: unit, to }),
      ...factors,
    ),
  );
  return listed(terms);
}

/** The factors of θ′(s) if it is a product, or θ′ itself; undefined for softmax. */
function slopeFactors(trace: StepTrace, place: UnitPlace): readonly Tree[] | undefined {
  const name = activationOf(trace.network, place.layer);
  if (name === 'softmax') return undefined;
  const s = leaf({ kind: 'preactivation', ...place });
  const x = leaf({ kind: 'activation', ...place });
  const slope = unitActivation(name).slope({ s, x });
  return slope.node === 'product' ? slope.factors : [leaf({ kind: 'slope', ...place })];
}

/** Σ ÷ D, (1/D)·Σ, and the terms divided before they are added. */
function dataRoutes(place: WeightPlace, trace: StepTrace): readonly Route[] {
  const total = at('gradientSum', place);
  const divisor = divisorLeaf(trace);
  const ways = !divisor
    ? [total]
    : [
        quotient(total, divisor),
        product(quotient(constant(1), divisor), total),
        overBatch(trace, (sample) => quotient(leaf(summandOf(trace, place, sample)), divisor)),
      ];
  return ways.map((tree) => ({ tree }));
}

/** What the sum is divided by; undefined if it is not divided. */
function divisorLeaf(trace: StepTrace): Tree | undefined {
  const division = divisionRow(trace);
  if (division === 'none' || trace.batchSize === 0) return undefined;
  return division === 'batch' ? leaf({ kind: 'batchSize' }) : leaf({ kind: 'divisor' });
}

/** Plain gradient descent also has −(η/D)·Σ. */
function updateRoutes(place: QuantityOf<'update'>, trace: StepTrace): readonly Route[] {
  const own = derived(place, trace);
  if (!isPlainUpdate(place, trace)) return own;
  const rate = leaf({ kind: 'learningRate' });
  const divisor = divisorLeaf(trace);
  return [
    { tree: negative(product(rate, at('batchGradient', place))) },
    ...own,
    ...(divisor ? [{ tree: negative(product(quotient(rate, divisor), at('gradientSum', place))) }] : []),
    ...(divisor ? [{ tree: negative(quotient(product(rate, at('gradientSum', place)), divisor)) }] : []),
  ];
}

/** Whether the update is −η times the mean or the sum of the products, with nothing between. */
export function isPlainUpdate(place: WeightPlace, trace: StepTrace): boolean {
  const { optimizer, clip, penalty } = trace.settings;
  const isPlain = optimizer.kind === 'sgd' && optimizer.momentum === 0 && !decays(place, trace);
  const isDirect = clip?.per !== 'batch' && !isPenalised(penalty, place.from) && !trace.cycle;
  return isPlain && isDirect && trace.updates && !isFrozen(place, trace);
}

function withFactors(trace: StepTrace, { layer, from, to, sample }: QuantityOf<'contribution'>): Tree {
  const weight = trace.hasSampleWeights ? [leaf({ kind: 'sampleWeight', sample })] : [];
  const factor = trace.settings.clip?.per === 'sample' ? [leaf({ kind: 'clipFactor', sample })] : [];
  const own = leaf({ kind: 'sampleGradient', layer, from, to, sample });
  return shownIn(trace).carried ? own : product(...weight, ...factor, own);
}

/** Σ_k over the rows of the batch. */
export function overBatch(trace: StepTrace, term: (sample: number) => Tree): Tree {
  return trace.batchSize === 0 ? constant(0) : listed(samplesOf(trace).map(term));
}

/** A sum whose terms are all written; a single term is no sum. */
export function listed(terms: readonly Tree[]): Tree {
  return terms.length === 1 && terms[0] ? terms[0] : sum(...terms);
}

/** A quantity of a weight. */
export function at(
  kind: 'weight' | 'gradientSum' | 'dataGradient' | 'penaltyGradient' | 'batchGradient' | 'update' | 'weightAfter',
  { layer, from, to }: WeightPlace,
): Tree {
  return leaf({ kind, layer, from, to });
}
