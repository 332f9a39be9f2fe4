/** Slips in the samples' products, in their sum over the batch, and in what is made of it: the mean. */
import { absolute, constant, negative, product, quotient } from '../../../../expression';
import { firstFrom, type StepTrace } from '../../../../model';
import {
  dataGradientOf,
  leaf,
  type QuantityOf,
  samplesOf,
  shownIn,
  summandOf,
  type Tree,
  type WeightPlace,
} from '../../../../quantity';
import { at, listed, overBatch, type UnitPlace } from '../routes';
import {
  absentDivisor,
  delta,
  dividedAnyway,
  dividedBefore,
  dividedBy,
  hasOwnSlope,
  isSquare,
  meanOf,
  meanOver,
  otherSamples,
  outputs,
  plainDivisor,
  slope,
  sOfX,
  units,
  w,
  when,
  x,
} from './parts';
import { changesOf, out, type Slip, type SlipTable, slipsOf } from './slip';

export function sumSlips(trace: StepTrace): readonly Slip[] {
  const wrong = slipsOf('gradientSum', wrongTotals(trace));
  const isAverage = ({ family, name }: Slip): boolean => family === 'averaged' && name !== 'sumTimesSum';
  const size = absentDivisor(trace);
  return [
    ...slipsOf('gradientSum', ofSums(trace)),
    ...wrong,
    // Where nothing is divided, B stands nowhere: an average is in the place of the products, and not times B.
    ...(size ? wrong.filter(isAverage).map((slip) => madeOf(slip, (total) => quotient(total, size))) : []),
    ...meanSlips(trace, 'batchGradient'),
    ...meanSlips(trace, 'dataGradient'),
  ];
}

/** Of the samples' part of the gradient: the batch gradient, or with a penalty the number before it. */
function meanSlips(trace: StepTrace, kind: 'batchGradient' | 'dataGradient'): readonly Slip[] {
  const isOwn = (place: WeightPlace): boolean => dataGradientOf(trace, place).kind === kind;
  const divisor = plainDivisor(trace);
  const isOneSample = ({ name }: Slip): boolean => name === 'firstSample' || name === 'lastSample';
  return [
    ...slipsOf(kind, ofMeans(trace), isOwn),
    ...slipsOf(kind, wrongTotals(trace), isOwn)
      .filter((slip) => !divisor || !isOneSample(slip))
      .map((slip) => madeOf(slip, (total) => dividedBy(total, divisor))),
  ];
}

/** A slip in what is made of a number. */
function madeOf(slip: Slip, made: (number: Tree) => Tree): Slip {
  return {
    ...slip,
    tree: (quantity) => {
      const number = slip.tree(quantity);
      return number && made(number);
    },
  };
}

function ofSums(trace: StepTrace): SlipTable<WeightPlace> {
  const right = (place: WeightPlace): Tree => overBatch(trace, (sample) => leaf(summandOf(trace, place, sample)));
  const divisor = plainDivisor(trace);
  return {
    factor: {
      signSum: { gives: (place) => negative(right(place)), factor: -1 },
      meanForSum: divisor && { gives: (place) => quotient(right(place), divisor), factor: 1 / trace.divisor },
      dividedAnyway: dividedAnyway(trace, (place, divided) => divided(right(place))),
    },
  };
}

function ofMeans(trace: StepTrace): SlipTable<WeightPlace> {
  const { divisor: D, batchSize } = trace;
  const rows = samplesOf(trace);
  const K = outputs(trace);
  const divisor = plainDivisor(trace);
  const total = (place: WeightPlace): Tree => at('gradientSum', place);
  const over = (tree: Tree): Tree => dividedBy(tree, divisor);
  const term = (place: WeightPlace, sample = 1): Tree => leaf(summandOf(trace, place, sample));
  const isDivided = divisor !== undefined && batchSize > 1;
  const isOverOutputs = trace.settings.loss === 'meanSquaredError' && K > 1;
  return {
    factor: [
      { signSum: { gives: (place) => negative(over(total(place))), factor: -1 } },
      ...(divisor || batchSize === 1 ? wrongDivisors(trace) : []).map(({ of, value }) => ({
        wrongDivisor: {
          detail: { of },
          gives: (place: WeightPlace) => {
            const number = value(place);
            return when((number > 1 || of === 'batch') && number !== D, quotient(total(place), constant(number)));
          },
        },
      })),
      {
        sumForMean: isDivided && { gives: total, factor: D },
        neitherDivision: isDivided &&
          isOverOutputs && { gives: (place) => product(constant(K), total(place)), factor: K * D },
        dividedTwice: isDivided && { gives: (place) => over(over(total(place))), factor: 1 / D },
      },
    ],
    missing: { biasNotDivided: isDivided && ((place) => when(place.from === 0, total(place))) },
    object: {
      firstSample: isDivided && ((place) => term(place, rows[0])),
      lastSample: isDivided && ((place) => term(place, rows.at(-1))),
      lastSampleDivided: isDivided && ((place) => over(term(place, rows.at(-1)))),
    },
  };
}

/** Other counts that are taken for the number of samples. */
function wrongDivisors(trace: StepTrace) {
  const B = trace.batchSize;
  return [
    { of: 'outputs', value: () => outputs(trace) },
    { of: 'unitsBelow', value: ({ layer }: WeightPlace) => units(trace, layer - 1) },
    { of: 'units', value: ({ layer }: WeightPlace) => units(trace, layer) },
    { of: 'oneMore', value: () => B + 1 },
    { of: 'oneLess', value: () => B - 1 },
    { of: 'twice', value: () => 2 * B },
    ...(trace.divisor === B ? [] : [{ of: 'batch', value: () => B }]),
  ];
}

/** Results that are wrong in the sum as in the mean, as sums. */
function wrongTotals(trace: StepTrace): SlipTable<WeightPlace> {
  const rows = samplesOf(trace);
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.length < 2 || first === undefined || last === undefined) return {};
  const below = ({ layer, from }: WeightPlace, sample: number): Tree => x({ layer: layer - 1, unit: from, sample });
  const above = ({ layer, to }: WeightPlace, sample: number): Tree => delta({ layer, unit: to, sample });
  const bothOver = (place: WeightPlace, all: typeof overBatch): readonly Tree[] =>
    [below, above].map((number) => all(trace, (sample) => number(place, sample)));
  const divisor = plainDivisor(trace);
  /** What a mistaken gradient is before the step's division. */
  const undivided = (gradient: Tree): Tree => (divisor ? product(divisor, gradient) : gradient);
  const term = (place: WeightPlace, sample: number): Tree => leaf(summandOf(trace, place, sample));
  /** Of each row x, with δ of the units in turn. */
  const acrossUnits = (place: WeightPlace): readonly Tree[] =>
    rows.map((sample, row) =>
      product(below(place, sample), delta({ ...place, unit: row + 1, sample: rows[place.to - 1] ?? sample })),
    );
  return {
    object: {
      wrongAxis: (place) => when(units(trace, place.layer) === rows.length, listed(acrossUnits(place))),
      firstSample: (place) => term(place, first),
      lastSample: (place) => term(place, last),
    },
    averaged: {
      meanTimesMean: (place) => product(leaf({ kind: 'batchSize' }), ...bothOver(place, meanOver)),
      sumTimesSum: (place) => product(...bothOver(place, overBatch)),
      averagedErrors: ({ layer, from, to }) => undivided(leaf({ kind: 'averagedErrorsGradient', layer, from, to })),
      averagedInputs: ({ layer, from, to }) => undivided(leaf({ kind: 'averagedInputsGradient', layer, from, to })),
    },
    once: [
      { absoluteSum: (place) => overBatch(trace, (sample) => absolute(term(place, sample))) },
      ...(rows.length > 2 ? rows : []).map((missing) => ({
        sampleMissing: {
          detail: { sample: missing },
          gives: (place: WeightPlace) => listed(rows.filter((row) => row !== missing).map((row) => term(place, row))),
        },
      })),
    ],
  };
}

type Product = QuantityOf<'sampleGradient'>;

export function productSlips(trace: StepTrace): readonly Slip[] {
  return [...slipsOf('sampleGradient', ofProducts(trace)), ...slipsOf('contribution', ofFactors(trace))];
}

function ofProducts(trace: StepTrace): SlipTable<Product> {
  const hasBias = firstFrom(trace.network) === 0;
  const below = (q: Product): Tree => x({ ...q, layer: q.layer - 1, unit: q.from });
  const above = (q: Product): Tree => delta({ ...q, unit: q.to });
  const right = (q: Product): Tree => product(below(q), above(q));
  const weightTimesDelta = (q: Product): Tree => product(w(q.layer, q.from, q.to), above(q));
  const changed = changesOf(right);
  /** x of a unit, if the layer has it. */
  const existing = (one: UnitPlace): Tree | undefined => when(one.unit <= units(trace, one.layer), x(one));
  const isSwappable = (q: Product): boolean => q.from > 0 && isSquare(trace, q.layer);
  return {
    factor: {
      signProduct: { gives: (q) => negative(right(q)), factor: -1 },
      divisionInProduct: !shownIn(trace).carried && dividedBefore(trace, (q, divided) => divided(right(q))),
      dividedAnyway: dividedAnyway(trace, (q, divided) => divided(right(q))),
    },
    missing: {
      inputForgotten: changed({ x: () => out }),
      biasProductZero: (q) => when(q.from === 0, constant(0)),
    },
    object: [
      {
        biasTimesDelta: hasBias && ((q) => when(q.from === 0, weightTimesDelta(q))),
        weightTimesDelta: hasBias && weightTimesDelta,
      },
      // The 1 of a bias stays a 1.
      { weightTimesDelta: changed({ x: (_, { layer, from, to }) => w(layer, from, to) }) },
      {
        sBelow: changed({ x: (one) => sOfX(trace, one) }),
        sameLayerX: { detail: { of: 'to' }, gives: changed({ x: (_, q) => x({ ...q, unit: q.to }) }) },
      },
      {
        sameLayerX: { detail: { of: 'from' }, gives: changed({ x: (one, q) => existing({ ...one, layer: q.layer }) }) },
        rawInput: changed({ x: (one) => when(one.layer > 0, existing({ ...one, layer: 0 })) }),
        indicesSwapped: changed({
          x: (one, q) => when(isSwappable(q), x({ ...one, unit: q.to })),
          delta: (one, q) => when(isSwappable(q), delta({ ...one, unit: q.from })),
        }),
        slopeTwice: (q) => when(hasOwnSlope(trace, q.layer), product(below(q), above(q), slope({ ...q, unit: q.to }))),
      },
      ...otherSamples(trace).map(({ detail, of }) => ({
        wrongSample: { detail, gives: changed({ x: (one) => of(one, x) }) },
        deltaOfSample: { detail, gives: changed({ delta: (one) => of(one, delta) }) },
      })),
    ],
    averaged: {
      meanXTimesDelta: trace.batchSize > 1 && changed({ x: (one) => meanOf(trace, one, x) }),
      xTimesMeanDelta: trace.batchSize > 1 && changed({ delta: (one) => meanOf(trace, one, delta) }),
    },
  };
}

/** c(k); γ(k) stays as it is. */
function ofFactors({ settings, hasSampleWeights }: StepTrace): SlipTable<QuantityOf<'contribution'>> {
  const isClipped = settings.clip?.per === 'sample';
  const weight = ({ sample }: QuantityOf<'contribution'>): Tree => leaf({ kind: 'sampleWeight', sample });
  const others = ({ layer, from, to, sample }: QuantityOf<'contribution'>): readonly Tree[] => [
    ...(isClipped ? [leaf({ kind: 'clipFactor', sample })] : []),
    leaf({ kind: 'sampleGradient', layer, from, to, sample }),
  ];
  return {
    factor: { weightTwice: hasSampleWeights && ((q) => product(weight(q), weight(q), ...others(q))) },
    missing: { weightForgotten: hasSampleWeights && ((q) => product(...others(q))) },
  };
}
