/** Slips in the sum over the batch, and in what is made of it: the mean. */
import { absolute, constant, negative, product, quotient } from '../../../../expression';
import type { StepTrace } from '../../../../model';
import {
  dataGradientOf,
  leaf,
  type QuantityOf,
  samplesOf,
  summandOf,
  type Tree,
  type WeightPlace,
} from '../../../../quantity';
import { at, listed } from '../routes';
import { absentDivisor, delta, dividedAnyway, meanOver, plainDivisor, totalOver, units, x } from './parts';
import { type Slip, slipsOf } from './slip';

const ofSum = slipsOf('gradientSum');

export function sumSlips(trace: StepTrace): readonly Slip[] {
  return [...ofTotals(trace), ...ofMeans(trace)];
}

/** Results that are wrong in the sum as in the mean, as sums. */
interface WrongTotal {
  readonly name: Slip['name'];
  readonly family: Slip['family'];
  readonly tree: (place: WeightPlace) => Tree | undefined;
  readonly extra?: Pick<Slip, 'detail'> | Pick<Slip, 'method'>;
}

function wrongTotals(trace: StepTrace): readonly WrongTotal[] {
  const rows = samplesOf(trace);
  const below = ({ layer, from }: WeightPlace, sample: number): Tree => x({ layer: layer - 1, unit: from, sample });
  const above = ({ layer, to }: WeightPlace, sample: number): Tree => delta({ layer, unit: to, sample });
  const size = leaf({ kind: 'batchSize' });
  const divisor = plainDivisor(trace);
  /** What a mistaken gradient is before the step's division. */
  const undivided = (gradient: Tree): Tree => (divisor ? product(divisor, gradient) : gradient);
  const term = (place: WeightPlace, sample: number): Tree => leaf(summandOf(trace, place, sample));
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.length < 2 || first === undefined || last === undefined) return [];
  return [
    {
      name: 'meanTimesMean',
      family: 'averaged',
      extra: { method: 'productOfMeans' },
      tree: (place) =>
        product(
          size,
          meanOver(trace, (sample) => below(place, sample)),
          meanOver(trace, (sample) => above(place, sample)),
        ),
    },
    {
      name: 'sumTimesSum',
      family: 'averaged',
      tree: (place) =>
        product(
          totalOver(trace, (sample) => below(place, sample)),
          totalOver(trace, (sample) => above(place, sample)),
        ),
    },
    {
      name: 'averagedErrors',
      family: 'averaged',
      extra: { method: 'averagedErrors' },
      tree: ({ layer, from, to }) => undivided(leaf({ kind: 'averagedErrorsGradient', layer, from, to })),
    },
    {
      name: 'averagedInputs',
      family: 'averaged',
      extra: { method: 'averagedInputs' },
      tree: ({ layer, from, to }) => undivided(leaf({ kind: 'averagedInputsGradient', layer, from, to })),
    },
    {
      name: 'wrongAxis',
      family: 'object',
      extra: { method: 'wrongAxis' },
      tree: (place) =>
        units(trace, place.layer) === rows.length
          ? listed(
              rows.map((sample, unit) =>
                product(
                  below(place, sample),
                  delta({ layer: place.layer, unit: unit + 1, sample: rows[place.to - 1] ?? sample }),
                ),
              ),
            )
          : undefined,
    },
    { name: 'firstSample', family: 'object', tree: (place) => term(place, first) },
    { name: 'lastSample', family: 'object', extra: { method: 'lastSample' }, tree: (place) => term(place, last) },
    {
      name: 'absoluteSum',
      family: 'once',
      tree: (place) => totalOver(trace, (sample) => absolute(term(place, sample))),
    },
    ...(rows.length > 2
      ? rows.map((missing) => ({
          name: 'sampleMissing' as const,
          family: 'once' as const,
          extra: { detail: { sample: missing } },
          tree: (place: WeightPlace) => listed(rows.filter((row) => row !== missing).map((row) => term(place, row))),
        }))
      : []),
  ];
}

function ofTotals(trace: StepTrace): readonly Slip[] {
  const right = (place: WeightPlace): Tree => totalOver(trace, (sample) => leaf(summandOf(trace, place, sample)));
  const divisor = plainDivisor(trace);
  const size = absentDivisor(trace);
  return [
    ofSum('signSum', 'factor', (q) => negative(right(q)), { factor: -1 }),
    ...(divisor
      ? [ofSum('meanForSum', 'factor', (q) => quotient(right(q), divisor), { factor: 1 / trace.divisor })]
      : []),
    ...dividedAnyway(trace, ofSum, (q, divided) => divided(right(q))),
    ...wrongTotals(trace).map(({ name, family, tree, extra }) => ofSum(name, family, tree, extra)),
    ...(size ? averagesForSum(trace, size) : []),
  ];
}

/** What is made of a wrong total, where there is one. */
function withTotal(tree: WrongTotal['tree'], made: (total: Tree) => Tree): WrongTotal['tree'] {
  return (place) => {
    const total = tree(place);
    return total && made(total);
  };
}

/** An average in the place of the products, and not times B: where nothing is divided, B stands nowhere. */
function averagesForSum(trace: StepTrace, size: Tree): readonly Slip[] {
  return wrongTotals(trace)
    .filter(({ family, name }) => family === 'averaged' && name !== 'sumTimesSum')
    .map(({ name, family, tree, extra }) =>
      ofSum(
        name,
        family,
        withTotal(tree, (total) => quotient(total, size)),
        extra,
      ),
    );
}

/** The samples' part of the gradient: the batch gradient, or with a penalty the number before it. */
function ofMeans(trace: StepTrace): readonly Slip[] {
  return (['batchGradient', 'dataGradient'] as const).flatMap((kind) => ofMean(trace, kind));
}

function ofMean(trace: StepTrace, kind: 'batchGradient' | 'dataGradient'): readonly Slip[] {
  const make = slipsOf(kind);
  const divisor = plainDivisor(trace);
  const total = (place: WeightPlace): Tree => at('gradientSum', place);
  const over = (tree: Tree): Tree => (divisor ? quotient(tree, divisor) : tree);
  const own = (
    name: Slip['name'],
    family: Slip['family'],
    tree: (place: QuantityOf<typeof kind>) => Tree | undefined,
    extra = {},
  ): Slip =>
    make(
      name,
      family,
      (place) => {
        if (dataGradientOf(trace, place).kind !== kind) return undefined;
        return tree(place);
      },
      extra,
    );
  const isDivided = divisor !== undefined && trace.batchSize > 1;
  const K = trace.network.layers.at(-1) ?? 1;
  return [
    own('signSum', 'factor', (place) => negative(over(total(place))), { factor: -1 }),
    ...(divisor || trace.batchSize === 1 ? wrongDivisors(trace) : []).map(({ of, value }) =>
      own(
        'wrongDivisor',
        'factor',
        (place) => {
          const number = value(place);
          return (number > 1 || of === 'batch') && number !== trace.divisor
            ? quotient(total(place), constant(number))
            : undefined;
        },
        { detail: { of } },
      ),
    ),
    ...(isDivided && divisor
      ? [
          own('sumForMean', 'factor', total, { factor: trace.divisor }),
          ...(trace.settings.loss === 'meanSquaredError' && K > 1
            ? [
                own('neitherDivision', 'factor', (place) => product(constant(K), total(place)), {
                  factor: K * trace.divisor,
                }),
              ]
            : []),
          own('dividedTwice', 'factor', (place) => quotient(quotient(total(place), divisor), divisor), {
            factor: 1 / trace.divisor,
            method: 'dividedTwice',
          }),
          ...undividedRow(trace).map(({ name, sample, method }) =>
            own(name, 'object', (place) => leaf(summandOf(trace, place, sample)), method && { method }),
          ),
          own('lastSampleDivided', 'object', (place) =>
            over(leaf(summandOf(trace, place, samplesOf(trace).at(-1) ?? 1))),
          ),
        ]
      : []),
    ...wrongTotals(trace)
      .filter(({ name }) => !divisor || (name !== 'firstSample' && name !== 'lastSample'))
      .map(({ name, family, tree, extra }) => own(name, family, withTotal(tree, over), extra)),
  ];
}

function undividedRow(trace: StepTrace) {
  const rows = samplesOf(trace);
  return [
    { name: 'firstSample' as const, sample: rows[0] ?? 1, method: undefined },
    { name: 'lastSample' as const, sample: rows.at(-1) ?? 1, method: 'lastSample' as const },
  ];
}

/** Other counts that are taken for the number of samples. */
function wrongDivisors(trace: StepTrace) {
  const { layers } = trace.network;
  const [B, K] = [trace.batchSize, layers.at(-1) ?? 1];
  return [
    { of: 'outputs', value: () => K },
    { of: 'unitsBelow', value: ({ layer }: WeightPlace) => units(trace, layer - 1) },
    { of: 'units', value: ({ layer }: WeightPlace) => units(trace, layer) },
    { of: 'oneMore', value: () => B + 1 },
    { of: 'oneLess', value: () => B - 1 },
    { of: 'twice', value: () => 2 * B },
    ...(trace.divisor === B ? [] : [{ of: 'batch', value: () => B }]),
  ];
}
