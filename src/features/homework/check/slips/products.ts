/** Slips in the samples' products, and in the factors between a product and the sum. */
import { constant, negative, product, quotient } from '../../../../expression';
import type { StepTrace } from '../../../../model';
import { leaf, type QuantityOf, shownIn, type Tree } from '../../../../quantity';
import {
  delta,
  dividedAnyway,
  hasSlope,
  isIdentity,
  meanOver,
  otherSamples,
  plainDivisor,
  s,
  slope,
  units,
  w,
  x,
} from './parts';
import { type Slip, slipsOf } from './slip';

type Product = QuantityOf<'sampleGradient'>;

const ofProduct = slipsOf('sampleGradient');
const ofContribution = slipsOf('contribution');

export function productSlips(trace: StepTrace): readonly Slip[] {
  const below = (q: Product, sample = q.sample): Tree => x({ layer: q.layer - 1, unit: q.from, sample });
  const above = (q: Product, sample = q.sample): Tree => delta({ layer: q.layer, unit: q.to, sample });
  /** Slips of the weights that are no biases. */
  const ofWeight = (tree: (q: Product) => Tree | undefined) => (q: Product) => (q.from === 0 ? undefined : tree(q));
  const isSquare = (q: Product): boolean => units(trace, q.layer - 1) === units(trace, q.layer);
  const divisor = plainDivisor(trace);
  return [
    ofProduct('signProduct', 'factor', (q) => negative(product(below(q), above(q))), { factor: -1 }),
    ...(divisor && trace.batchSize > 1 && !shownIn(trace).carried
      ? [
          ofProduct('divisionInProduct', 'factor', (q) => quotient(product(below(q), above(q)), divisor), {
            factor: 1 / trace.divisor,
            method: 'dividedTwice',
          }),
        ]
      : []),
    ...dividedAnyway(trace, ofProduct, (q, divided) => divided(product(below(q), above(q)))),
    ofProduct(
      'inputForgotten',
      'missing',
      ofWeight((q) => above(q)),
    ),
    ofProduct('biasProductZero', 'missing', (q) => (q.from === 0 ? constant(0) : undefined)),
    ofProduct('biasTimesDelta', 'object', (q) => (q.from === 0 ? product(w(q.layer, 0, q.to), above(q)) : undefined)),
    ofProduct('weightTimesDelta', 'object', (q) => product(w(q.layer, q.from, q.to), above(q))),
    // The 1 of a bias stays a 1.
    ofProduct(
      'weightTimesDelta',
      'object',
      ofWeight((q) => product(w(q.layer, q.from, q.to), above(q))),
    ),
    ofProduct(
      'sBelow',
      'object',
      ofWeight((q) =>
        q.layer > 1 && !isIdentity(trace, q.layer - 1)
          ? product(s({ layer: q.layer - 1, unit: q.from, sample: q.sample }), above(q))
          : undefined,
      ),
    ),
    ofProduct(
      'sameLayerX',
      'object',
      ofWeight((q) => product(x({ layer: q.layer, unit: q.to, sample: q.sample }), above(q))),
      { detail: { of: 'to' } },
    ),
    ofProduct(
      'sameLayerX',
      'object',
      ofWeight((q) =>
        q.from <= units(trace, q.layer)
          ? product(x({ layer: q.layer, unit: q.from, sample: q.sample }), above(q))
          : undefined,
      ),
      { detail: { of: 'from' } },
    ),
    ofProduct(
      'rawInput',
      'object',
      ofWeight((q) =>
        q.layer > 1 && q.from <= units(trace, 0)
          ? product(x({ layer: 0, unit: q.from, sample: q.sample }), above(q))
          : undefined,
      ),
    ),
    ofProduct(
      'indicesSwapped',
      'object',
      ofWeight((q) =>
        isSquare(q)
          ? product(
              x({ layer: q.layer - 1, unit: q.to, sample: q.sample }),
              delta({ layer: q.layer, unit: q.from, sample: q.sample }),
            )
          : undefined,
      ),
    ),
    ofProduct('slopeTwice', 'object', (q) =>
      hasSlope(trace, q.layer) && !isIdentity(trace, q.layer)
        ? product(below(q), above(q), slope({ layer: q.layer, unit: q.to, sample: q.sample }))
        : undefined,
    ),
    ...otherSamples(trace).flatMap(({ detail, of }) => [
      ofProduct(
        'wrongSample',
        'object',
        ofWeight((q) => {
          const other = of(q.sample);
          return other === undefined ? undefined : product(below(q, other), above(q));
        }),
        { detail },
      ),
      ofProduct(
        'deltaOfSample',
        'object',
        (q) => {
          const other = of(q.sample);
          return other === undefined ? undefined : product(below(q), above(q, other));
        },
        { detail },
      ),
    ]),
    ...(trace.batchSize > 1
      ? [
          ofProduct(
            'meanXTimesDelta',
            'averaged',
            ofWeight((q) =>
              product(
                meanOver(trace, (sample) => below(q, sample)),
                above(q),
              ),
            ),
          ),
          ofProduct('xTimesMeanDelta', 'averaged', (q) =>
            product(
              below(q),
              meanOver(trace, (sample) => above(q, sample)),
            ),
          ),
        ]
      : []),
    ...factorSlips(trace),
  ];
}

type Contribution = QuantityOf<'contribution'>;

/** c(k); γ(k) stays as it is. */
function factorSlips(trace: StepTrace): readonly Slip[] {
  if (!trace.hasSampleWeights) return [];
  const isClipped = trace.settings.clip?.per === 'sample';
  const gradient = ({ layer, from, to, sample }: Contribution): Tree =>
    leaf({ kind: 'sampleGradient', layer, from, to, sample });
  const weight = ({ sample }: Contribution): Tree => leaf({ kind: 'sampleWeight', sample });
  const clips = ({ sample }: Contribution): readonly Tree[] =>
    isClipped ? [leaf({ kind: 'clipFactor', sample })] : [];
  return [
    ofContribution('weightForgotten', 'missing', (q) => product(...clips(q), gradient(q))),
    ofContribution('weightTwice', 'factor', (q) => product(weight(q), weight(q), ...clips(q), gradient(q))),
  ];
}
