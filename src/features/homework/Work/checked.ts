/** The check of a sheet: a verdict for each number, and what explains the first one that does not follow. */
import type { StepTrace } from '../../../model';
import { explain, type Finding, type JudgedCell, type Judgement, judgeSheet, type Verdict, verdicts } from '../check';
import type { Cells } from '../draft/cells';
import type { ConventionName, Exercise } from '../exercise/exercise';
import { type FoundConvention, isAccepted } from './accepted';
import { printed } from './givenFor';

/** By the address of the cell; a blank cell has none. */
export type Marks = Readonly<Record<string, Verdict>>;

export interface Checked {
  readonly judgement: Judgement;
  readonly marks: Marks;
  readonly finding?: Finding | undefined;
  readonly convention?: FoundConvention | undefined;
}

/** What a sheet without an exercise may choose, once its numbers tell it. */
const free: readonly ConventionName[] = ['targetMinusOutput'];

/** What an exercise has to say of a check. */
interface Asked {
  readonly alsoRight: readonly ConventionName[];
  /** The numbers that it gives. */
  readonly given: Cells;
}

/** In a convention that the exercise accepts, the numbers are judged as in any other: few digits earn nothing there either. */
export function checkedSheet(trace: StepTrace, typed: Cells, asked?: Asked): Checked {
  const { alsoRight, given = {} } = asked ?? {};
  const sheet = new Map(Object.entries({ ...typed, ...given }));
  const givenAddresses = new Set(Object.keys(given));
  const judgement = judgeSheet(sheet, trace, givenAddresses);
  const finding = judgement.first && explain(sheet, trace, givenAddresses);
  const reading = finding?.readings.find(
    ({ offer, isTelling }) => (alsoRight || isTelling) && isAccepted(offer, alsoRight ?? free, trace),
  );
  if (reading) {
    const all = judgement.cells.map((cell) => ({
      ...cell,
      verdict: reading.verdicts.get(cell.address) ?? cell.verdict,
    }));
    return {
      judgement: { format: judgement.format, cells: all, following: [] },
      marks: marksOf(all),
      convention: { offer: reading.offer, isAccepted: true },
    };
  }
  const [offer] = finding?.offers ?? [];
  return {
    judgement,
    marks: marksOf(judgement.cells),
    finding,
    ...(offer && { convention: { offer, isAccepted: false } }),
  };
}

export function countsOf(cells: readonly Pick<JudgedCell, 'verdict'>[]): Readonly<Record<Verdict, number>> {
  const counts = verdicts.map((name) => [name, cells.filter(({ verdict }) => verdict === name).length]);
  return Object.fromEntries(counts) as Record<Verdict, number>;
}

function marksOf(cells: Judgement['cells']): Marks {
  return Object.fromEntries(cells.map(({ address, verdict }) => [address, verdict]));
}

/** So many more than are asked for are tried. */
const mostMore = 2;

/**
 * How many digits earn the points of cells that cannot be told: those that are asked for may not do, because a new weight needs as many as show
 * its update. Found with the right numbers in these cells; undefined if so many do not do either, or where the numbers agree in another convention.
 */
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
