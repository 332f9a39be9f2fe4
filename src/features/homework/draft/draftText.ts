/** A draft as text, and back. Whatever cannot be read is left out alone: a cell that is damaged empties no other one. */
import * as v from 'valibot';
import { cellGrid, readCellGrid } from './cellGrid';
import { type Cells, isCellAddress, isCells, mostCharacters } from './cells';
import { type Draft, emptyDraft, type Typed, textsOf, typedCells } from './draft';

export function draftText(draft: Draft): string {
  return JSON.stringify(draft);
}

/**
 * The same in short, for where there is little room: without addresses, times and Undo. `share`, from 0 to 1: how many of the cells; what is known
 * of attempts stays. An exercise is opened by its own link.
 */
export function briefDraftText({ history: _, begun, cells, checked, ...rest }: Draft, share: number): string {
  const texts = textsOf({ cells });
  const { check } = checked;
  return JSON.stringify({
    ...rest,
    ...(begun && {
      begun: {
        ...begun,
        ...(begun.exercise !== undefined && { address: '' }),
        ...(begun.came && { came: cellGrid(begun.came) }),
      },
    }),
    cells: cellGrid(texts, Math.floor(share * Object.keys(texts).length)),
    // Marks belong to all cells.
    checked: { at: checked.at, ...(check && share === 1 && { check: { ...check, cells: cellGrid(check.cells) } }) },
  });
}

/** The value, or undefined where it cannot be read. */
const maybe = <Read>(schema: v.GenericSchema<unknown, Read>) => v.fallback(v.optional(schema), undefined);

/** The entries that can be read. */
function each<Read>(schema: v.GenericSchema<unknown, Read>) {
  const sound = (list: unknown[]): readonly Read[] => list.flatMap((one) => readBy(schema, one));
  return v.fallback(v.pipe(v.array(v.unknown()), v.transform(sound)), []);
}

function readBy<Read>(schema: v.GenericSchema<unknown, Read>, value: unknown): readonly Read[] {
  const read = v.safeParse(schema, value);
  return read.success ? [read.output] : [];
}

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
const typed = v.object({ text: cellText, at: count });
/** An older release kept the text alone. */
const oldTyped = v.pipe(
  cellText,
  v.transform((read): Typed => ({ text: read, at: 0 })),
);

/** By address, or in short. */
function typedIn(value: unknown): Draft['cells'] {
  if (typeof value === 'string') return typedCells(readCellGrid(value) ?? {}, 0);
  const entries = Object.entries(value ?? {}).filter(([address]) => isCellAddress(address));
  return Object.fromEntries(
    entries.flatMap(([address, one]) => readBy(v.union([typed, oldTyped]), one).map((read) => [address, read])),
  );
}

const begun = v.object({
  at: count,
  from: v.fallback(v.picklist(['reader', 'link', 'file']), 'reader'),
  title: v.string(),
  address: v.string(),
  samples: number,
  exercise: text,
  seed: number,
  weight: text,
  values: text,
  came: maybe(cells),
  cameChecked: maybe(v.literal(true)),
});

const check = v.object({ about: v.string(), cells, hints: count });
const checkOrNone = v.fallback(v.nullable(check), null);

/** An older release kept the checked cells alone. */
const oldChecked = v.pipe(
  fullCells,
  v.check((read) => Object.keys(read).length > 0),
  v.transform((read) => ({ at: 0, check: { about: '', cells: read, hints: 0 } })),
);

const deed = v.object({
  cells: v.record(v.string(), v.tuple([cellText, cellText])),
  checked: maybe(v.tuple([checkOrNone, checkOrNone])),
  typing: text,
});

const draft = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    begun: maybe(begun),
    cells: v.fallback(v.pipe(v.unknown(), v.transform(typedIn)), {}),
    checked: v.fallback(v.union([oldChecked, v.object({ at: count, check: maybe(check) })]), emptyDraft.checked),
    checks: count,
    hints: count,
    hintsUsed: count,
    slips: each(v.string()),
    isFinished: v.fallback(v.boolean(), false),
    history: v.fallback(v.object({ past: each(deed), future: each(deed) }), emptyDraft.history),
    ofRemoved: number,
    /** Of any length: what is pasted has a whole table. */
    pasting: maybe(v.object({ text: v.string(), at: count })),
    at: count,
  }),
  // They stood beside the cells of an older release.
  v.transform(({ hints, ...read }): Draft => {
    const { check: last } = read.checked;
    return hints > 0 && last ? { ...read, checked: { ...read.checked, check: { ...last, hints } } } : read;
  }),
);

/** What `draftText` or `briefDraftText` wrote, or an older release, whose cells were texts without a time; anything else is an empty draft. */
export function readDraft(written: string | undefined): Draft {
  return readBy(draft, written)[0] ?? emptyDraft;
}
