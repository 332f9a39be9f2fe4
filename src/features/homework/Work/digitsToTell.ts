/** How many digits earn the points of cells that cannot be told. Those that are asked for may not do: a new weight needs as many as show its update. */
import type { StepTrace } from '../../../model';
import type { Cells } from '../draft/cells';
import type { Exercise } from '../exercise/exercise';
import { type Checked, checkedSheet } from './checked';
import { printed } from './givenCells';

/** So many more than are asked for are tried. */
const mostMore = 2;

/** Found with the right numbers in these cells; undefined if so many do not do either, or where the numbers agree in another convention. */
export function digitsToTell(
  trace: StepTrace,
  { judgement, convention }: Checked,
  { exercise, given }: { readonly exercise: Exercise; readonly given: Cells },
): number | undefined {
  const { digits, alsoRight } = exercise;
  const coarse = judgement.cells.filter(({ verdict }) => verdict === 'coarse').map(({ address }) => address);
  if (convention || coarse.length === 0) return undefined;
  const typed = Object.fromEntries(judgement.cells.map(({ address, written }) => [address, written.text]));
  return Array.from({ length: mostMore + 1 }, (_, more) => digits + more).find((count) => {
    const right = Object.fromEntries(coarse.map((address) => [address, printed(trace, address, count)]));
    const { marks } = checkedSheet(trace, { ...typed, ...right }, { alsoRight, given });
    return coarse.every((address) => marks[address] === 'right');
  });
}
