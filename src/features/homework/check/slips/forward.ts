/** Slips in s and x. */
import { call, exp, negative, product, quotient } from '../../../../expression';
import { activationNames, activationOf, firstFrom, isPerUnit, type StepTrace, unitActivation } from '../../../../model';
import type { QuantityOf, Tree } from '../../../../quantity';
import { listed } from '../routes';
import { isIdentity, meanOver, otherSamples, s, totalOver, units, upTo, w, x } from './parts';
import { type Slip, slipsOf } from './slip';

const ofS = slipsOf('preactivation');
/** The constant 1 of a bias is an activation, too, of which nobody makes a slip. */
const ofX = (
  name: Slip['name'],
  family: Slip['family'],
  tree: (q: QuantityOf<'activation'>) => Tree | undefined,
  extra = {},
): Slip => slipsOf('activation')(name, family, (q) => (q.unit === 0 ? undefined : tree(q)), extra);

export function forwardSlips(trace: StepTrace): readonly Slip[] {
  return [...preactivationSlips(trace), ...activationSlips(trace)];
}

type Preactivation = QuantityOf<'preactivation'>;

function preactivationSlips(trace: StepTrace): readonly Slip[] {
  const hasBias = firstFrom(trace.network) === 0;
  const inputs = ({ layer }: Preactivation): readonly number[] => upTo(units(trace, layer - 1));
  const usualX = ({ layer, sample }: Preactivation, from: number): Tree => x({ layer: layer - 1, unit: from, sample });
  const usualW = ({ layer, unit }: Preactivation, from: number): Tree => w(layer, from, unit);
  const biases = (q: Preactivation): readonly Tree[] => (hasBias ? [usualW(q, 0)] : []);
  /** Σ w x with another x. */
  const withX = (q: Preactivation, other: (from: number) => Tree): Tree =>
    listed([...biases(q), ...inputs(q).map((from) => product(usualW(q, from), other(from)))]);
  const terms = (q: Preactivation, from = inputs(q)): readonly Tree[] =>
    from.map((unit) => product(usualW(q, unit), usualX(q, unit)));
  const hasOwnBias = (q: Preactivation): boolean => hasBias && trace.weight(q.layer, 0, q.unit) !== 0;
  const isSquare = ({ layer }: Preactivation): boolean =>
    units(trace, layer - 1) === units(trace, layer) && units(trace, layer) > 1;
  return [
    ofS('biasSign', 'factor', (q) => (hasOwnBias(q) ? listed([negative(usualW(q, 0)), ...terms(q)]) : undefined)),
    ofS('biasForgotten', 'missing', (q) => (hasOwnBias(q) ? listed(terms(q)) : undefined)),
    ofS('transposedWeights', 'object', (q) =>
      isSquare(q)
        ? listed([...biases(q), ...inputs(q).map((from) => product(w(q.layer, q.unit, from), usualX(q, from)))])
        : undefined,
    ),
    ofS('sBelow', 'object', (q) =>
      q.layer > 1 && !isIdentity(trace, q.layer - 1)
        ? withX(q, (unit) => s({ layer: q.layer - 1, unit, sample: q.sample }))
        : undefined,
    ),
    ...otherSamples(trace).map(({ detail, of }) =>
      ofS(
        'wrongSample',
        'object',
        (q) => {
          const other = of(q.sample);
          return other === undefined ? undefined : withX(q, (unit) => x({ layer: q.layer - 1, unit, sample: other }));
        },
        { detail },
      ),
    ),
    ofS(
      'averagedInputs',
      'averaged',
      (q) =>
        q.layer === 1 && trace.batchSize > 1
          ? withX(q, (unit) => meanOver(trace, (sample) => x({ layer: 0, unit, sample })))
          : undefined,
      { method: 'averagedInputs' },
    ),
    ...missingTerms(trace).map((missing) =>
      ofS(
        'missingTerm',
        'once',
        (q) => {
          const rest = inputs(q).filter((from) => from !== missing);
          return missing <= units(trace, q.layer - 1) ? listed([...biases(q), ...terms(q, rest)]) : undefined;
        },
        { detail: { from: missing } },
      ),
    ),
  ];
}

const mostTerms = 12;

function missingTerms({ network }: StepTrace): readonly number[] {
  return upTo(Math.min(mostTerms, Math.max(...network.layers.slice(0, -1))));
}

function activationSlips(trace: StepTrace): readonly Slip[] {
  const theta = (layer: number) => activationOf(trace.network, layer);
  const others = activationNames.filter(isPerUnit).filter((name) => name !== 'identity');
  return [
    ofX('activationForgotten', 'missing', (q) => (isIdentity(trace, q.layer) ? undefined : s(q))),
    ofX('sigmoidOfMinusS', 'factor', (q) =>
      theta(q.layer) === 'sigmoid' ? unitActivation('sigmoid').formula({ s: negative(s(q)) }) : undefined,
    ),
    ...others.map((name) =>
      ofX(
        'wrongActivation',
        'object',
        (q) => (theta(q.layer) === name ? undefined : unitActivation(name).formula({ s: s(q) })),
        { detail: { activation: name } },
      ),
    ),
    ofX('softmaxNotNormalised', 'missing', (q) => (theta(q.layer) === 'softmax' ? call(exp, s(q)) : undefined)),
    ofX('softmaxOverBatch', 'object', (q) =>
      theta(q.layer) === 'softmax' && trace.batchSize > 1
        ? quotient(
            call(exp, s(q)),
            totalOver(trace, (sample) => call(exp, s({ ...q, sample }))),
          )
        : undefined,
    ),
  ];
}
