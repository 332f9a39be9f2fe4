/** Slips in the samples' products, and in the factors between a product and the sum. */
import { constant, negative, product } from '../../../../expression';
import { firstFrom, type StepTrace } from '../../../../model';
import { leaf, type QuantityOf, shownIn, type Tree } from '../../../../quantity';
import { changesOf, out, type UnitPlace } from './changes';
import {
  delta,
  dividedAnyway,
  dividedBefore,
  hasOwnSlope,
  isSquare,
  meanOf,
  otherSamples,
  slope,
  sOfX,
  units,
  w,
  when,
  x,
} from './parts';
import { type Slip, type SlipTable, slipsOf } from './slip';

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
