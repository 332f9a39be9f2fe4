/**
 * Where terms of an s cancel, doubles may leave a remainder of what is 0 on paper, and another order of the terms another one. At a kink, as that
 * of a ReLU, such a remainder decides the slope: either is right.
 */
import { keptFor } from '../../../memory';
import { activationOf, isPerUnit, lastLayer, type StepTrace, unitActivation, unitsIn } from '../../../model';
import { largestRemainder, rowsOf, unitsOf } from '../../../quantity';
import { agrees, handOf, type WrittenCell } from './hand';
import { stepWithPreactivations } from './otherStep';
import { isNumber } from './written';

/** A unit in one row whose s may lie on either side of a kink. */
interface Place {
  readonly layer: number;
  readonly unit: number;
  readonly row: number;
}

/** On which side each of the places lies: −1 stands for s = 0, too, where the slope is that of the negative side. */
type Sides = readonly (-1 | 1)[];

/** So many places are tried in every combination; of more, all on one side. */
const mostApart = 3;

/** The step with which most numbers of a sheet agree: itself, or with s on the other side of a kink. */
export function stepBeside(numbers: readonly WrittenCell[], trace: StepTrace): StepTrace {
  const places = placesAtKinks(trace).filter((place) => mayBeOther(place, numbers, trace));
  if (places.length === 0) return trace;
  const steps = [trace, ...sidesOf(places.length).map((sides) => stepOn(sides, places, trace))];
  const counts = steps.map((step) => handOf(numbers, step).cells.filter(agrees).length);
  return steps[counts.indexOf(Math.max(...counts))] ?? trace;
}

const placesAtKinks = keptFor((trace: StepTrace): readonly Place[] => {
  const layers = Array.from({ length: lastLayer(trace.network) }, (_, index) => index + 1);
  const places = layers
    .filter((layer) => hasKink(trace, layer))
    .flatMap((layer) =>
      unitsOf(trace.network, layer).flatMap((unit) => rowsOf(trace).map((row) => ({ layer, unit, row }))),
    );
  return places.filter((place) => isRemainderAt(place, trace));
});

function hasKink({ network }: StepTrace, layer: number): boolean {
  const name = activationOf(network, layer);
  return isPerUnit(name) && unitActivation(name).kinks.includes(0);
}

/** Whether rounding may have left all of s. */
function isRemainderAt({ layer, unit, row }: Place, trace: StepTrace): boolean {
  const below = unitsIn(trace.network, layer - 1);
  let sizes = 0;
  for (let from = 0; from <= below; from++) {
    sizes += Math.abs(trace.weight(layer, from, unit) * trace.activation(layer - 1, from, row));
  }
  return Math.abs(trace.preactivation(layer, unit, row)) <= largestRemainder(below + 1, sizes);
}

/** An s that is exactly 0 is one on paper, too, unless somebody has written a remainder there. */
function mayBeOther({ layer, unit, row }: Place, numbers: readonly WrittenCell[], trace: StepTrace): boolean {
  if (trace.preactivation(layer, unit, row) !== 0) return true;
  return numbers.some(({ quantity, written }) => {
    const isHere = quantity.kind === 'preactivation' && quantity.layer === layer && quantity.unit === unit;
    return isHere && trace.rowOf(quantity.sample) === row && isNumber(written) && written.value !== 0;
  });
}

function sidesOf(count: number): readonly Sides[] {
  if (count > mostApart) return [Array(count).fill(-1), Array(count).fill(1)];
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => (bits & (1 << at) ? 1 : -1)),
  );
}

/** On the positive side, s is less than anything that rounding could show. */
function stepOn(sides: Sides, places: readonly Place[], trace: StepTrace): StepTrace {
  const known = new Map(places.map((place, at) => [nameOf(place), sides[at] === 1 ? Number.MIN_VALUE : 0]));
  return stepWithPreactivations(trace, (computed, place) => known.get(nameOf(place)) ?? computed);
}

function nameOf({ layer, unit, row }: Place): string {
  return `${layer}.${unit}.${row}`;
}
