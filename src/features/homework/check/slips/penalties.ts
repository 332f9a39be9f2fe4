/** Slips in the penalty, where it meets the samples' gradient. */
import { constant, negative, product, quotient } from '../../../../expression';
import { isPenalised, type StepTrace } from '../../../../model';
import { leaf, type Tree, type WeightPlace } from '../../../../quantity';
import { at, listed } from '../routes';
import { plainDivisor } from './parts';
import { type Slip, slipsOf } from './slip';

export function penaltySlips(trace: StepTrace): readonly Slip[] {
  const make = slipsOf('batchGradient');
  const { penalty } = trace.settings;
  const isHere = (place: WeightPlace): boolean => isPenalised(penalty, place.from);
  const data = (place: WeightPlace): Tree => at('dataGradient', place);
  const term = (place: WeightPlace): Tree => at('penaltyGradient', place);
  const rate = leaf({ kind: 'penaltyRate' });
  return [
    make('penaltyForgotten', 'missing', (place) => (isHere(place) ? data(place) : undefined)),
    make('penaltyDoubled', 'factor', (place) =>
      isHere(place) ? listed([data(place), term(place), term(place)]) : undefined,
    ),
    make('penaltyDividedTwice', 'factor', (place) =>
      isHere(place) && trace.batchSize > 1
        ? listed([data(place), quotient(term(place), leaf({ kind: 'batchSize' }))])
        : undefined,
    ),
    make('penaltySign', 'factor', (place) =>
      isHere(place) ? listed([data(place), negative(term(place))]) : undefined,
    ),
    make('penaltyOnBias', 'object', (place) =>
      place.from === 0 && !isHere(place)
        ? listed([
            quotientOf(trace, place),
            quotient(product(rate, at('weight', place)), constant(trace.penaltyDivisor || 1)),
          ])
        : undefined,
    ),
  ];
}

function quotientOf(trace: StepTrace, place: WeightPlace): Tree {
  const divisor = plainDivisor(trace);
  return divisor ? quotient(at('gradientSum', place), divisor) : at('gradientSum', place);
}
