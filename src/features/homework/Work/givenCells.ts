/** The numbers that an exercise gives, as they are printed. They are judged as printed. */
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import { formatSetting } from '../../../text';
import type { Cells } from '../draft/cells';
import { type Exercise, stateOf } from '../exercise/exercise';
import type { Sheet } from '../exercise/sheet';

export function givenCells(trace: StepTrace, { blocks, givenBeside = [] }: Sheet, exercise: Exercise): Cells {
  const given = blocks.filter((block) => stateOf(exercise, block) === 'given');
  const addresses = [...given.flatMap((block) => block.addresses), ...givenBeside];
  return Object.fromEntries(addresses.map((address) => [address, printed(trace, address, digitsOfGiven(exercise))]));
}

/** Given numbers have more digits than are asked for. */
export function digitsOfGiven(exercise: Exercise | undefined): number {
  return (exercise?.digits ?? 3) + 2;
}

/** The answers, once they may be shown. */
export function answerCells(trace: StepTrace, { blocks }: Sheet, digits: number): Cells {
  return Object.fromEntries(
    blocks.flatMap(({ addresses }) => addresses.map((address) => [address, printed(trace, address, digits)])),
  );
}

export function printed(trace: StepTrace, address: string, digits: number): string {
  const quantity = parseAddress(address);
  return quantity ? written(quantityValue(quantity, trace), digits) : '';
}

/** What floats leave of a decimal: −2.4 may be −2.4000000000000004. */
const remainder = 1e-12;

/** A short decimal as it is, another number to so many significant digits. */
export function written(value: number, digits: number): string {
  if (!Number.isFinite(value)) return formatSetting(value);
  const rounded = value.toPrecision(digits);
  const short = Number(rounded);
  return Math.abs(short - value) <= remainder * Math.abs(value) ? formatSetting(short) : rounded.replace('-', '−');
}
