/** Slips in what follows the gradient: accumulation, the optimizer's rule, the update and the new weight. */
import { constant, negative, product, quotient, sum } from '../../../../expression';
import type { StepTrace } from '../../../../model';
import { addedGradientOf, isFrozen, leaf, type Tree, type WeightPlace } from '../../../../quantity';
import { at, isPlainUpdate } from '../routes';
import { dividedAnyway, placeOf, plainDivisor } from './parts';
import { ruleSlips } from './rules';
import { type MakeSlip, type Slip, slipsOf } from './slip';

export function updateSlips(trace: StepTrace): readonly Slip[] {
  return [...cycleSlips(trace), ...ruleSlips(trace), ...ofUpdate(trace), ...ofNewWeight(trace)];
}

function cycleSlips(trace: StepTrace): readonly Slip[] {
  if (!trace.cycle) return [];
  const whole = (place: WeightPlace): Tree => leaf({ kind: 'accumulated', ...placeOf(place) });
  const n = constant(trace.cycleDivisor);
  const ofCycle = slipsOf('cycleGradient');
  return [
    slipsOf('accumulated')('accumulatedForgotten', 'missing', (q) => leaf(addedGradientOf(trace, placeOf(q)))),
    ...(trace.cycleDivisor > 1
      ? [
          ofCycle('cycleNotDivided', 'factor', whole, { factor: trace.cycleDivisor }),
          ofCycle('cycleDividedTwice', 'factor', (q) => quotient(quotient(whole(q), n), n), {
            factor: 1 / trace.cycleDivisor,
          }),
        ]
      : []),
  ];
}

function ofUpdate(trace: StepTrace): readonly Slip[] {
  const make = slipsOf('update');
  const isPlain = (place: WeightPlace): boolean => isPlainUpdate(place, trace);
  const rate = leaf({ kind: 'learningRate' });
  const g = (place: WeightPlace): Tree => at('batchGradient', place);
  const step = (place: WeightPlace): Tree => product(rate, g(place));
  const divisor = plainDivisor(trace);
  const own: MakeSlip<WeightPlace> = (name, family, tree, extra) =>
    make(name, family, (place) => (isPlain(place) ? tree(place) : undefined), extra);
  return [
    own('updateSign', 'factor', step, { factor: -1 }),
    own('etaForgotten', 'missing', (place) => negative(g(place))),
    own('gradientForUpdate', 'missing', g),
    own('etaTwice', 'factor', (place) => negative(product(rate, step(place)))),
    ...(divisor && trace.batchSize > 1
      ? [
          own('sumInUpdate', 'factor', (place) => negative(product(rate, at('gradientSum', place))), {
            factor: trace.divisor,
          }),
          own('dividedInUpdate', 'factor', (place) => negative(quotient(step(place), divisor)), {
            factor: 1 / trace.divisor,
            method: 'dividedTwice',
          }),
        ]
      : []),
    ...dividedAnyway(trace, own, (place, divided) => negative(divided(step(place)))),
    own('newWeightForUpdate', 'object', (place) => sum(at('weight', place), negative(step(place)))),
    own('newWeightWrongSign', 'object', (place) => sum(at('weight', place), step(place))),
  ];
}

function ofNewWeight(trace: StepTrace): readonly Slip[] {
  const make = slipsOf('weightAfter');
  return [
    make('updateForNewWeight', 'missing', (place) => (isFrozen(place, trace) ? undefined : at('update', place))),
    make('newWeightWrongSign', 'factor', (place) => sum(at('weight', place), negative(at('update', place)))),
    make('etaForgotten', 'missing', (place) =>
      isPlainUpdate(place, trace) ? sum(at('weight', place), negative(at('batchGradient', place))) : undefined,
    ),
  ];
}
