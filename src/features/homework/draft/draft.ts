/**
 * A sheet as it is kept: what was typed into each cell and when, what was checked of it, and its own Undo. Two tabs that write the same sheet
 * are merged cell by cell, the later time wins; attempts and hints only grow. Its types are those of what is read: whatever cannot be read is
 * left out alone, so that a cell that is damaged empties no other one.
 */
import * as v from 'valibot';
import { readCellGrid } from './cellGrid';
import { type Cells, isCellAddress, isCells, mostCharacters } from './cells';

/** The value, or undefined where it cannot be read. */
const maybe = <Read>(schema: v.GenericSchema<unknown, Read>) => v.fallback(v.optional(schema), undefined);

/** The entries that can be read. */
function each<Read>(schema: v.GenericSchema<unknown, Read>) {
  const sound = (list: unknown[]): readonly Read[] => list.flatMap((one) => readBy(schema, one));
  return v.fallback(v.pipe(v.array(v.unknown()), v.transform(sound)), []);
}

/** One value, or none. */
export function readBy<Read>(schema: v.GenericSchema<unknown, Read>, value: unknown): readonly Read[] {
  const read = v.safeParse(schema, value);
  return read.success ? [read.output] : [];
}

/** Also a time, in milliseconds since 1970. */
const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const number = maybe(v.pipe(v.number(), v.integer(), v.minValue(1)));
const text = maybe(v.string());

const fullCells = v.custom<Cells>(isCells);

/** In full, or in short. */
const cells = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? readCellGrid(value) : value)),
  fullCells,
);

const cellText = v.pipe(v.string(), v.maxLength(mostCharacters));

/** An emptied cell is kept as an empty text, so that its emptying is later than what was there. */
const typed = v.object({ text: cellText, at: count });
export type Typed = Readonly<v.InferOutput<typeof typed>>;

/** An older release kept the text alone. */
const oldTyped = v.pipe(
  cellText,
  v.transform((read): Typed => ({ text: read, at: 0 })),
);

/** By address, or in short. */
function typedIn(value: unknown): Readonly<Record<string, Typed>> {
  if (typeof value === 'string') return typedCells(readCellGrid(value) ?? {}, 0);
  const entries = Object.entries(value ?? {}).filter(([address]) => isCellAddress(address));
  return Object.fromEntries(
    entries.flatMap(([address, one]) => readBy(v.union([typed, oldTyped]), one).map((read) => [address, read])),
  );
}

const check = v.object({
  /** What the numbers were compared with: the place, or the values of an exercise. */
  about: v.string(),
  /** The cells as they were. */
  cells,
  /** The hints that are shown for the first wrong cell, from 0 to 5. */
  hints: count,
});
const checkOrNone = v.fallback(v.nullable(check), null);
export type Check = Readonly<v.InferOutput<typeof check>>;

/** The last check, and when it became the last one; Undo takes it back. */
const checked = v.object({ at: count, check: maybe(check) });
export type Checked = Readonly<v.InferOutput<typeof checked>>;

/** An older release kept the checked cells alone. */
const oldChecked = v.pipe(
  fullCells,
  v.check((read) => Object.keys(read).length > 0),
  v.transform((read): Checked => ({ at: 0, check: { about: '', cells: read, hints: 0 } })),
);

/** Where a sheet was begun, and whose it is. */
const begun = v.object({
  /** When this was last said of it. */
  at: count,
  /** The reader's own; from a link or a file, it is never mixed with theirs. */
  from: v.fallback(v.picklist(['reader', 'link', 'file']), 'reader'),
  /** As a list calls it. */
  title: v.string(),
  /** The link that opens it where it was last shown. */
  address: v.string(),
  /** How many samples the data have; a sheet of an earlier release does not say. */
  samples: number,
  /** The exercise's name, absent: a sheet without one. */
  exercise: text,
  /** Of an exercise whose numbers are drawn. */
  seed: number,
  /** The weight that an exercise is about. */
  weight: text,
  /** What an exercise gives and asks, in short: another one is about other numbers. */
  values: text,
  /** The numbers of a link or a file, as they came. */
  came: maybe(cells),
  /** The link opened them checked. */
  cameChecked: maybe(v.literal(true)),
});
export type Begun = Readonly<v.InferOutput<typeof begun>>;

/** What is undone at once. */
const deed = v.object({
  /** The text of a cell before and after; an empty one is none. */
  cells: v.record(v.string(), v.pipe(v.tuple([cellText, cellText]), v.readonly())),
  checked: maybe(v.pipe(v.tuple([checkOrNone, checkOrNone]), v.readonly())),
  /** The cell that was typed into: the same one once more is the same deed. */
  typing: text,
});
export type Deed = Readonly<v.InferOutput<typeof deed>>;

/** The latest deed is the last of the past, and the first of the future. */
const history = v.object({ past: each(deed), future: each(deed) });

export const draftSchema = v.object({
  /** Absent: nothing has been kept of it yet. */
  begun: maybe(begun),
  cells: v.fallback(v.pipe(v.unknown(), v.transform(typedIn)), {}),
  checked: v.fallback(v.union([oldChecked, checked]), { at: 0 }),
  /** How often the numbers were checked. */
  checks: count,
  /** All hints that were ever shown. */
  hintsUsed: count,
  /** The names of the slips that a check has met, each once. */
  slips: each(v.string()),
  /** The exercise has been handed in, or its last attempt is used. */
  isFinished: v.fallback(v.boolean(), false),
  history: v.fallback(history, { past: [], future: [] }),
  /** How many numbers are left in the former sheet, because their samples were removed. */
  ofRemoved: number,
  /** A table that is being typed in, as it is and of any length; it is in no cell yet. */
  pasting: maybe(v.object({ text: v.string(), at: count })),
  /** The last change. */
  at: count,
});
export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

/** Without an exercise, a check names the slip at once. */
export const hintOfSlip = 3;

export const emptyDraft: Draft = v.parse(draftSchema, {});

/** A sheet that begins with numbers from elsewhere. */
export function arrivedDraft(begun: Begun): Draft {
  const { came = {}, at } = begun;
  return { ...emptyDraft, begun, cells: typedCells(came, at), at };
}

export function typedCells(cells: Cells, at: number): Draft['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([address, text]) => [address, { text, at }]));
}

/** The cells that have a text. */
export function textsOf({ cells }: Pick<Draft, 'cells'>): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([address, { text }]) => (text === '' ? [] : [[address, text]])),
  );
}

/** The same whichever comes first, however often. Undo is that of the later one. */
export function mergedDrafts(one: Draft, other: Draft): Draft {
  return {
    begun: one.begun && other.begun ? later(one.begun, other.begun) : (one.begun ?? other.begun),
    cells: mergedCells(one.cells, other.cells),
    checked: later(one.checked, other.checked, hintsOf),
    checks: Math.max(one.checks, other.checks),
    hintsUsed: Math.max(one.hintsUsed, other.hintsUsed),
    slips: [...new Set([...one.slips, ...other.slips])].sort(),
    isFinished: one.isFinished || other.isFinished,
    ofRemoved: Math.max(one.ofRemoved ?? 0, other.ofRemoved ?? 0) || undefined,
    history: later({ at: one.at, of: one.history }, { at: other.at, of: other.history }).of,
    pasting: one.pasting && other.pasting ? later(one.pasting, other.pasting) : (one.pasting ?? other.pasting),
    at: Math.max(one.at, other.at),
  };
}

function mergedCells(one: Draft['cells'], other: Draft['cells']): Draft['cells'] {
  const merged: Record<string, Typed> = { ...one };
  for (const [address, typed] of Object.entries(other)) {
    const present = merged[address];
    merged[address] = present ? later(present, typed) : typed;
  }
  return merged;
}

/** Two tabs may show other hints of the same check. */
function hintsOf({ check }: Checked): number {
  return check?.hints ?? -1;
}

/** Of two at the same time, always the same one. */
function later<Timed extends { readonly at: number }>(
  one: Timed,
  other: Timed,
  rank: (timed: Timed) => number = () => 0,
): Timed {
  const difference = one.at - other.at || rank(one) - rank(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}
