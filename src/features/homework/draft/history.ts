/** A sheet's own Undo: what each deed has changed, in cells and in the check. What another tab has changed since stays as it is. */
import type { Cells } from './cells';
import type { Check, Deed, Draft } from './draft';

interface Change {
  /** An empty text empties a cell. */
  readonly cells?: Cells;
  /** Null: no check is the last one. */
  readonly checked?: Check | null;
  readonly typing?: string | undefined;
}

/** Fills cells in, and replaces the last check if one is given. The time is later than all that the draft has seen. */
export function changed(draft: Draft, { cells = {}, checked, typing }: Change, now: number): Draft {
  const { past, future } = draft.history;
  const last = past.at(-1);
  const same = typing !== undefined && last?.typing === typing && future.length === 0 ? last : undefined;
  const deed: Deed = {
    cells: Object.fromEntries(
      Object.entries(cells).map(([address, text]) => {
        const before = same?.cells[address]?.[0] ?? draft.cells[address]?.text ?? '';
        return [address, [before, text.trim() === '' ? '' : text]];
      }),
    ),
    ...(checked !== undefined && { checked: [draft.checked.check ?? null, checked] }),
    ...(typing !== undefined && { typing }),
  };
  const done = applied(draft, deed, { addresses: Object.keys(cells), to: 1, now });
  return { ...done, history: { past: fewer([...(same ? past.slice(0, -1) : past), deed]), future: [] } };
}

export function undone(draft: Draft, now: number): Draft {
  const { past, future } = draft.history;
  const deed = past.at(-1);
  if (!deed) return draft;
  const { typing: _, ...closed } = deed;
  const back = applied(draft, deed, { addresses: unchangedSince(draft, deed, 1), to: 0, now });
  return { ...back, history: { past: past.slice(0, -1), future: [closed, ...future] } };
}

export function redone(draft: Draft, now: number): Draft {
  const { past, future } = draft.history;
  const [deed, ...rest] = future;
  if (!deed) return draft;
  const again = applied(draft, deed, { addresses: unchangedSince(draft, deed, 0), to: 1, now });
  return { ...again, history: { past: [...past, deed], future: rest } };
}

/** A change that is no deed of its own, such as a hint; it is never taken back. */
export function noted(draft: Draft, change: Partial<Draft>, now: number): Draft {
  return { ...draft, ...change, at: laterThan(draft, now) };
}

function laterThan({ at }: Draft, now: number): number {
  return Math.max(now, at + 1);
}

/** The cells of a deed that are as it left them (1) or found them (0): any other one has been changed by another tab. */
function unchangedSince({ cells }: Draft, deed: Deed, at: 0 | 1): readonly string[] {
  return Object.keys(deed.cells).filter((address) => (cells[address]?.text ?? '') === deed.cells[address]?.[at]);
}

interface Applying {
  readonly addresses: readonly string[];
  /** To the state before or after the deed. */
  readonly to: 0 | 1;
  readonly now: number;
}

function applied(draft: Draft, deed: Deed, { addresses, to, now }: Applying): Draft {
  const at = laterThan(draft, now);
  const texts = addresses.map((address) => [address, { text: deed.cells[address]?.[to] ?? '', at }] as const);
  const check = deed.checked?.[to];
  return {
    ...draft,
    cells: { ...draft.cells, ...Object.fromEntries(texts) },
    checked: check === undefined ? draft.checked : { at, check: check ?? undefined },
    at,
  };
}

/** In characters: checks hold whole sheets. */
const mostKept = 100_000;
const mostDeeds = 100;

/** The oldest are dropped. */
function fewer(deeds: readonly Deed[]): readonly Deed[] {
  let kept = deeds.slice(-mostDeeds);
  let size = kept.reduce((sum, deed) => sum + JSON.stringify(deed).length, 0);
  while (size > mostKept && kept.length > 1) {
    size -= JSON.stringify(kept[0]).length;
    kept = kept.slice(1);
  }
  return kept;
}
