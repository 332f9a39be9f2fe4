/**
 * Where sheets are kept: each under its name, with a list of the names, the sheets that went along with an edit, and the seeds of exercises.
 * Every write reads what is stored and merges, because another tab may have written.
 */
import * as v from 'valibot';
import { keptFor, recordIn } from '../../../memory';
import { briefly, type ExplainerStore, type Keeping, type KeepingInTab } from '../../../store';
import { cellGrid } from './cellGrid';
import { type Draft, draftSchema, emptyDraft, mergedDrafts, readBy, textsOf } from './draft';

/** As the browser's storage calls it. */
export const sheetKey = (name: string): string => `work/${name}`;

// Here, because the build keeps it with what writes sheets.
briefly.add({
  isFor: (key) => key.includes(`/${sheetKey('')}`),
  of: (text, share) => briefDraftText(readDraft(text), share),
});

const listKey = 'work';
const placesKey = 'workPlaces';
const seedsKey = 'workSeeds';
/** What the browser has refused to keep: a reload of the tab has it all the same. */
const unkeptKey = 'workUnkept';

/** Older ones are found by their own place only. */
const mostPlaces = 500;

export interface Sheets {
  readonly read: (name: string) => Draft;
  readonly has: (name: string) => boolean;
  /** Merges, and returns the result; `isStored`: it outlives the page. */
  readonly write: (name: string, draft: Draft) => { readonly draft: Draft; readonly isStored: boolean };
  /** The browser has refused to keep what was typed last. */
  readonly isRefused: (name: string) => boolean;
  readonly remove: (name: string) => void;
  readonly names: () => readonly string[];
  /** The sheet that goes with this place since an edit; undefined: the place's own. */
  readonly at: (place: string) => string | undefined;
  readonly goesTo: (place: string, name: string) => void;
  /** The seed that was drawn or typed for an exercise. */
  readonly seedOf: (exercise: string) => number | undefined;
  readonly keepSeed: (exercise: string, seed: number) => void;
}

/** Of a page; the same object as long as that. */
export const sheetsOf = keptFor((store: ExplainerStore): Sheets => sheetsIn(store.getState()));

export function sheetsIn({ kept, keep, keptInTab, keepInTab }: Keeping & KeepingInTab): Sheets {
  const unkept = (): Readonly<Record<string, string>> => textsIn(recordIn(keptInTab(unkeptKey)));
  const names = (): readonly string[] => [...new Set([...namesIn(kept(listKey)), ...Object.keys(unkept())])];
  const places = (): Readonly<Record<string, string>> => textsIn(recordIn(kept(placesKey)));
  const seeds = (): Readonly<Record<string, string>> => textsIn(recordIn(kept(seedsKey)));
  const read = (name: string): Draft => {
    const [stored, newer] = [readDraft(kept(sheetKey(name))), unkept()[name]];
    return newer === undefined ? stored : mergedDrafts(readDraft(newer), stored);
  };
  const keepUnkept = (name: string, text: string | undefined): void => {
    const { [name]: before, ...others } = unkept();
    if (text !== before)
      keepInTab(unkeptKey, JSON.stringify(text === undefined ? others : { ...others, [name]: text }));
  };
  return {
    read,
    has: (name) => (kept(sheetKey(name)) ?? '') !== '' || name in unkept(),
    write(name, draft) {
      const merged = mergedDrafts(draft, read(name));
      const text = draftText(merged);
      const isStored = keep(sheetKey(name), text);
      keepUnkept(name, isStored ? undefined : text);
      const list = namesIn(kept(listKey));
      if (!list.includes(name)) keep(listKey, [name, ...list].join());
      return { draft: merged, isStored };
    },
    isRefused: (name) => name in unkept(),
    remove(name) {
      keep(sheetKey(name), '');
      keepUnkept(name, undefined);
    },
    names,
    at: (place) => places()[place],
    goesTo(place, name) {
      const { [place]: _, ...others } = places();
      const recent = [...Object.entries(others), [place, name] as const].slice(-mostPlaces);
      keep(placesKey, JSON.stringify(Object.fromEntries(recent)));
    },
    seedOf: (exercise) => Number(seeds()[exercise]) || undefined,
    keepSeed: (exercise, seed) => keep(seedsKey, JSON.stringify({ ...seeds(), [exercise]: String(seed) })),
  };
}

/** Older releases began each name with `work/`. */
function namesIn(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').flatMap((name) => (name === '' ? [] : [name.replace(/^work\//, '')]));
}

/** The entries that are texts. */
export function textsIn(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A draft as text, and back. */
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

/** An older release kept hints beside the cells that were checked. */
const written = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ...draftSchema.entries, hints: v.fallback(v.number(), 0) }),
  v.transform(({ hints, ...read }): Draft => {
    const { check } = read.checked;
    return hints > 0 && check ? { ...read, checked: { ...read.checked, check: { ...check, hints } } } : read;
  }),
);

/** What `draftText` or `briefDraftText` wrote, or an older release, whose cells were texts without a time; anything else is an empty draft. */
export function readDraft(text: string | undefined): Draft {
  return readBy(written, text)[0] ?? emptyDraft;
}
