/** A draft as text, and back. Whatever cannot be read is left out alone: a cell that is damaged empties no other one. */
import { cellGrid, readCellGrid } from './cellGrid';
import { type Cells, isCellAddress, isCells, mostCharacters } from './cells';
import {
  type Begun,
  type Check,
  type Deed,
  type Draft,
  emptyDraft,
  type History,
  type Typed,
  textsOf,
  typedCells,
} from './draft';

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

/** What `draftText` or `briefDraftText` wrote, or an older release, whose cells were texts without a time; anything else is an empty draft. */
export function readDraft(text: string | undefined): Draft {
  const read = record(parsed(text ?? ''));
  if (!read) return emptyDraft;
  const { begun, cells, checked, checks, hints, hintsUsed, slips, isFinished, history, ofRemoved, pasting, at } = read;
  return {
    begun: begunIn(begun),
    cells: typedIn(cells),
    checked: checkedIn(checked, counted(hints)),
    checks: counted(checks),
    hintsUsed: counted(hintsUsed),
    slips: Array.isArray(slips) ? slips.filter((name) => typeof name === 'string') : [],
    isFinished: isFinished === true,
    history: historyIn(history),
    ofRemoved: counted(ofRemoved) || undefined,
    pasting: pastingIn(pasting),
    at: counted(at),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function counted(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

function begunIn(value: unknown): Begun | undefined {
  const read = record(value);
  const { from, title, address } = read ?? {};
  if (typeof title !== 'string' || typeof address !== 'string') return undefined;
  const text = (key: string): string | undefined => (typeof read?.[key] === 'string' ? String(read[key]) : undefined);
  return {
    at: counted(read?.at),
    from: from === 'link' || from === 'file' ? from : 'reader',
    title,
    address,
    samples: counted(read?.samples) || undefined,
    exercise: text('exercise'),
    seed: counted(read?.seed) || undefined,
    weight: text('weight'),
    values: text('values'),
    came: cellsIn(read?.came),
    ...(read?.cameChecked === true && { cameChecked: true }),
  };
}

/** In full, or in short. */
function cellsIn(value: unknown): Cells | undefined {
  const read = typeof value === 'string' ? readCellGrid(value) : value;
  return isCells(read) ? read : undefined;
}

function typedIn(value: unknown): Draft['cells'] {
  if (typeof value === 'string') return typedCells(readCellGrid(value) ?? {}, 0);
  const entries = Object.entries(record(value) ?? {}).filter(([address]) => isCellAddress(address));
  return Object.fromEntries(
    entries.flatMap(([address, typed]): (readonly [string, Typed])[] => {
      if (isText(typed)) return [[address, { text: typed, at: 0 }]];
      const { text, at } = record(typed) ?? {};
      return isText(text) ? [[address, { text, at: counted(at) }]] : [];
    }),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= mostCharacters;
}

/** An older release kept the checked cells alone, with the hints beside them. */
function checkedIn(value: unknown, hints: number): Draft['checked'] {
  const read = record(value);
  if (!read) return emptyDraft.checked;
  if (isCells(read))
    return Object.keys(read).length > 0 ? { at: 0, check: { about: '', cells: read, hints } } : emptyDraft.checked;
  return { at: counted(read.at), check: checkIn(read.check) };
}

function checkIn(value: unknown): Check | undefined {
  const { about, cells, hints } = record(value) ?? {};
  const read = cellsIn(cells);
  return typeof about === 'string' && read ? { about, cells: read, hints: counted(hints) } : undefined;
}

function historyIn(value: unknown): History {
  const { past, future } = record(value) ?? {};
  return { past: deedsIn(past), future: deedsIn(future) };
}

/** Of any length: what is pasted has a whole table. */
function pastingIn(value: unknown): Typed | undefined {
  const { text, at } = record(value) ?? {};
  return typeof text === 'string' ? { text, at: counted(at) } : undefined;
}

function deedsIn(value: unknown): readonly Deed[] {
  return Array.isArray(value) ? value.flatMap((deed) => deedIn(deed) ?? []) : [];
}

function deedIn(value: unknown): Deed | undefined {
  const read = record(value);
  const cells = Object.entries(record(read?.cells) ?? {});
  const [before, after]: readonly unknown[] = Array.isArray(read?.checked) ? read.checked : [];
  const isSound = cells.every(([, texts]) => Array.isArray(texts) && texts.length === 2 && texts.every(isText));
  if (!isSound) return undefined;
  return {
    cells: Object.fromEntries(cells) as Deed['cells'],
    ...(before !== undefined && { checked: [checkIn(before) ?? null, checkIn(after) ?? null] as const }),
    ...(typeof read?.typing === 'string' && { typing: read.typing }),
  };
}
