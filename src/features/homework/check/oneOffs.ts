/** Slips of the pen in one cell: a sign, the decimal point, two digits, or another cell's number. */
import { plainSigns } from '../../../text';
import type { Hand } from './hand';
import { type Block, type FoundOneOff, isWrong, type JudgedCell } from './judgement';
import { isRoundedTo } from './ways';
import { isNumber, isTelling, isWithin, readWritten, type WrittenNumber } from './written';

export function oneOffsIn(cell: JudgedCell, block: Block, hand: Hand): readonly FoundOneOff[] {
  const { written, quantity } = cell;
  if (!isNumber(written)) return [];
  const shifted = shiftedBlock(block);
  if (shifted) return [shifted];
  if (block.cells.some((other) => other !== cell && isWrong(other))) return [];
  const ways = hand.reckoners().usual.waysTo(quantity);
  const fits = (value: number, half: number): boolean =>
    isTelling(half, value) &&
    (isWithin(value, cell.right, half) || ways.some((way) => isRoundedTo({ ...written, value, half }, way)));
  return [...retyped(written, fits), ...otherCells(cell, hand, block)];
}

type Fits = (value: number, half: number) => boolean;

function retyped(written: WrittenNumber, fits: Fits): readonly FoundOneOff[] {
  const { value, half } = written;
  const found: FoundOneOff[] = [];
  if (fits(-value, half)) found.push({ name: 'signOnce', detail: {}, meant: -value });
  const moved = [0.1, 10, 0.01, 100].find((factor) => fits(value * factor, half * factor));
  if (moved !== undefined) found.push({ name: 'decimalPoint', detail: {}, meant: value * moved });
  const exchanged = withExchangedDigits(written.text).find((other) => fits(other.value, other.half));
  if (exchanged) found.push({ name: 'digitsExchanged', detail: {}, meant: exchanged.value });
  return found;
}

/** The number with two neighbouring digits exchanged, in every place. */
function withExchangedDigits(text: string): readonly WrittenNumber[] {
  const plain = plainSigns(text);
  const digits = [...plain.matchAll(/\d/g)].map(({ index }) => index);
  return digits.slice(1).flatMap((second, at) => {
    const first = digits[at] ?? second;
    const signs = [...plain];
    const [one = '', other = ''] = [plain[first], plain[second]];
    signs[first] = other;
    signs[second] = one;
    const written = one === other ? undefined : readWritten(signs.join(''));
    return written && isNumber(written) ? [written] : [];
  });
}

/** What was written before it, or among its like, or belongs into another cell of the block; the nearest in the table. */
function otherCells(
  { written, address, right, quantity }: JudgedCell,
  { cells }: Hand,
  block: Block,
): readonly FoundOneOff[] {
  if (!isNumber(written)) return [];
  // A later number of another kind may be this one, used again.
  const end = cells.findIndex((other) => other.address === address);
  const copied = cells.filter((other, at) => at < end || other.quantity.kind === quantity.kind);
  const { value, half } = written;
  const inBlock = block.cells.find((other) => other.address !== address && isWithin(value, other.right, half));
  const elsewhere = copied.find(
    (other) => other.address !== address && isNumber(other.written) && other.written.value === value && value !== 0,
  );
  const found = inBlock ?? elsewhere;
  return found ? [{ name: 'otherCell', detail: { address: found.address }, meant: right }] : [];
}

const fewestShifted = 3;

/** Every number of the block is that of the next cell, or of the one before. */
function shiftedBlock({ cells }: Block): FoundOneOff | undefined {
  if (cells.length < fewestShifted) return undefined;
  const by = [1, -1].find((shift) => {
    const pairs = cells.flatMap((cell, at) => {
      const other = cells[at + shift];
      return other ? [[cell, other] as const] : [];
    });
    return pairs.every(([{ written }, { right }]) => isNumber(written) && isWithin(written.value, right, written.half));
  });
  const [cell] = cells;
  return by === undefined || !cell ? undefined : { name: 'shiftedCells', detail: { by }, meant: cell.right };
}
