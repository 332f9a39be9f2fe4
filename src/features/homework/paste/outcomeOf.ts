/** What becomes of a paste in My work. */
import type { StepTrace } from '../../../model';
import type { FilledScenario } from '../../../scenario';
import type { StepRead } from '../../../scenario/reading';
import type { State } from '../../../store';
import { listed, messages } from '../../../text';
import type { LedTo } from '../../../views';
import type { Cells } from '../draft/cells';
import { type Scope, sheetOf } from '../exercise/sheet';
import { pastedFrom, tooLong } from '../Work/grids';
import type { WorkModel } from '../Work/useWork';
import { leftOutSaid, type SheetReading, type SheetWays, sheetNumbers } from './sheetNumbers';

type Work = Pick<WorkModel, 'step' | 'scope' | 'exercise' | 'isAsked' | 'asked' | 'grids' | 'draft'>;

/** Why the scenario of a paste is not taken here; undefined: it is. */
export type Refusing = 'exercise' | 'lock' | undefined;

export function outcomeOf(pasted: Pasted, read: StepRead, work: Work, refusing: Refusing): Outcome {
  const words = messages.workPaste;
  const { arrays, ofScenario } = read;
  if (arrays.length === 0) {
    if (ofScenario.length > 0 && refusing) return refused(words.onlyScenario[refusing](ofScenario.join(', ')));
    const outcome = bare(pasted, read, work);
    // Not a table with a wrong cell: names with values, of which the sheet has none.
    const isOther = outcome.kind === 'refused' && ofScenario.length === 0 && read.leftOut.length > 0;
    return isOther ? refused(words.noCellFor(listed(read.leftOut))) : outcome;
  }
  const made = sheetNumbers(read, work.step.trace, pasted.known);
  if (!made.ok) return refused(made.sentence);
  const readings = made.readings.map((reading) => askedOnly(reading, work));
  const [first] = readings;
  if (!first || Object.keys(first.cells).length === 0) {
    const names = made.readings[0].parts.map(({ name }) => name).join(', ');
    return refused(work.exercise ? words.noneAsked(names) : words.tooMany(Object.keys(made.readings[0].cells).length));
  }
  const left = made.readings[0].parts.filter(({ name }) => !first.parts.some((part) => part.name === name));
  const notes = [
    ...leftOutSaid([...made.leftOut, ...read.leftOut], made.oneWeights),
    // What came with a scenario was said where that was read.
    ...(!pasted.known && read.settings.length > 0 ? [messages.paste.leftOut(listed(read.settings))] : []),
    ...(pasted.known ? [words.withScenario] : []),
    ...(!pasted.known && refusing && ofScenario.length > 0
      ? [words.scenarioLeft[refusing](ofScenario.join(', '))]
      : []),
    ...(work.exercise ? [words.notYetChecked] : []),
    ...(left.length > 0 ? [words.notAsked(left.map(({ name }) => name).join(', '))] : []),
  ];
  return readings.length > 1 ? { kind: 'asked', readings, notes } : { kind: 'filled', reading: first, readings, notes };
}

function refused(sentence: string): Outcome {
  return { kind: 'refused', sentence };
}

/** Without an exercise, everything can be typed that some sheet of the step has. */
function askedOnly(reading: SheetReading, { exercise, isAsked, step, scope }: Work): SheetReading {
  const isOpen = exercise ? isAsked : isOnSheet(step.trace, scopeOf(reading.cells, { step, scope }));
  const parts = reading.parts
    .map((part) => ({ ...part, cells: only(part.cells, isOpen) }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  return { ...reading, parts, cells: only(reading.cells, isOpen) };
}

function only(cells: Cells, isOpen: (address: string) => boolean): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([address]) => isOpen(address)));
}

function isOnSheet(trace: StepTrace, scope: Scope): (address: string) => boolean {
  const all = new Set(sheetOf(trace, anyPlace, scope)?.blocks.flatMap(({ addresses }) => addresses));
  return (address) => all.has(address);
}

/** For the scopes that are not about one weight or layer, it makes no difference. */
const anyPlace = { layer: 1, from: 1, to: 1 } as const;

/** What the sheet has to fill in for these cells: as little as there is, and what is chosen if that has them all. */
export function scopeOf(cells: Cells, { step: { trace }, scope }: Pick<Work, 'step' | 'scope'>): Scope {
  const has = (one: Scope): boolean => Object.keys(cells).every(isOnSheet(trace, one));
  const isWhole = scope === 'network' || scope === 'gradients';
  return isWhole && has(scope) ? scope : has('network') ? 'network' : 'gradients';
}

/** Cells of a spreadsheet, or one array without a name: from the cell on that it was pasted into, or the first empty one. */
function bare({ text, cell }: Pasted, { unnamed }: StepRead, { asked, draft, grids, isAsked }: Work): Outcome {
  const words = messages.work;
  const [array] = unnamed ?? [];
  const isBracketed = array && /^\s*(?:[\w.]+\s*\(|\[)/.test(text);
  const plain = isBracketed ? array.rows.map((row) => row.join('\t')).join('\n') : text;
  const first =
    cell ?? asked.flatMap(({ addresses }) => addresses).find((address) => draft.cells[address] === undefined);
  const read = first === undefined ? undefined : pastedFrom(grids, first, plain, isAsked);
  if (!read) return refused(messages.workPaste.noneEmpty);
  if (read.word !== undefined) return refused(words.pastedWord(read.word));
  const refusal = tooLong(read.cells);
  if (refusal !== undefined) return refused(refusal);
  const says = words.pasted(read.rows, read.columns, read.leftOut);
  const reading = { parts: [{ name: '', says, cells: read.cells }], cells: read.cells, ways: {} };
  return { kind: 'filled', reading, readings: [reading], notes: [] };
}

/** What was pasted, and what has become of it. */
export interface Pasted {
  readonly text: string;
  /** The conventions of samples or weights of the same paste, which are on the screen now; absent: there are none. */
  readonly known?: SheetWays | undefined;
  /** It was read elsewhere, and handed over for its numbers of a step: it is not handed back. */
  readonly isHanded?: true;
  /** The cell that it was pasted into. */
  readonly cell?: string | undefined;
  /** Where it was pasted: with another scenario, it is not what is on the screen. */
  readonly scenario: FilledScenario;
  /** With the scenario of the same paste as the last edit. */
  readonly past: State['past'];
  /** Absent: it is being read. */
  readonly outcome?: Outcome | undefined;
}

export type Outcome =
  /** `at`: where the rest is, or what is asked. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly at?: LedTo | undefined }
  /** Nothing has been filled in until one is chosen. */
  | { readonly kind: 'asked'; readonly readings: readonly SheetReading[]; readonly notes: readonly string[] }
  | {
      readonly kind: 'filled';
      readonly reading: SheetReading;
      readonly readings: readonly SheetReading[];
      readonly notes: readonly string[];
      /** The cells that it has changed, and how many of them had another number before; absent: it is not in the sheet yet. */
      readonly changed?: readonly string[];
      readonly replaced?: number;
    };
