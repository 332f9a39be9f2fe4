/**
 * The drafts of one's own numbers in this browser: each sheet that was begun and not applied yet. A tab goes on with its own one; one that was
 * applied waits for another tab that may still have it open.
 */
import { type Draft, readDraft, sampleCountOf, type TimedDraft } from '../../scenario';
import type { Keeping, KeepingInTab } from '../../store';

export interface StoredDraft extends Omit<TimedDraft, 'draft'> {
  readonly id: string;
  /** When it was begun and last changed, in milliseconds since 1970. */
  readonly begun: number;
  readonly changed: number;
  /** It was begun with the numbers on the screen. */
  readonly isOfScreen: boolean;
  /** It was applied, or undone. */
  readonly isLeft: boolean;
  readonly draft: string;
}

type Storage = Keeping & KeepingInTab;

export const draftsKey = 'drafts';

/** What the browser kept before it kept several. */
const formerKey = 'draft';
const formerDraft = { begun: 0, changed: 0, isOfScreen: true, isLeft: false, texts: {}, times: {} };

/** The tab's own draft; empty: it has the numbers on the screen. */
const ofTabKey = 'draft';

/** How many that were applied wait for another tab. */
const mostLeft = 3;

/** The latest last. Stored text may be broken: only what is a draft counts. */
export function storedDrafts({ kept }: Pick<Keeping, 'kept'>): readonly StoredDraft[] {
  const former = kept(formerKey) ?? '';
  const first = former === '' ? [] : [{ ...formerDraft, id: formerKey, draft: former }];
  return [...first, ...parsed(kept(draftsKey))].toSorted((one, other) => one.changed - other.changed);
}

export function timedDraft({ draft, texts, times }: StoredDraft): TimedDraft | undefined {
  const read = readDraft(draft);
  return read && { draft: read, texts, times };
}

/** Stores a draft in place of the one of its name. Returns false if the browser refuses. */
export function storeDraft(storage: Storage, one: StoredDraft): boolean {
  storage.keepInTab(ofTabKey, one.id);
  return store(storage, [...storedDrafts(storage).filter(({ id }) => id !== one.id), one]);
}

/** It is applied, or undone: from now on, this tab has the numbers on the screen. */
export function leaveDraft(storage: Storage, name: string): void {
  storage.keepInTab(ofTabKey, '');
  const drafts = storedDrafts(storage);
  const left = drafts.map((one) => (one.id === name ? { ...one, isLeft: true } : one));
  if (drafts.some(({ id, isLeft }) => id === name && !isLeft)) store(storage, left);
}

export function deleteDraft(storage: Storage, name: string): void {
  storage.keepInTab(ofTabKey, '');
  const others = storedDrafts(storage).filter(({ id }) => id !== name);
  store(storage, others);
}

/** The draft that the sheet opens with: this tab's own, otherwise the latest one. */
export function draftToOpen(storage: Storage): StoredDraft | undefined {
  const ofTab = storage.keptInTab(ofTabKey);
  if (ofTab === '') return undefined;
  const drafts = storedDrafts(storage).filter((one) => timedDraft(one) !== undefined);
  return drafts.find(({ id }) => id === ofTab) ?? drafts.findLast(({ isLeft }) => !isLeft);
}

function store({ keep }: Storage, drafts: readonly StoredDraft[]): boolean {
  const waiting = drafts.filter(({ isLeft }) => isLeft).slice(-mostLeft);
  const isKept = keep(draftsKey, JSON.stringify(drafts.filter((one) => !one.isLeft || waiting.includes(one))));
  if (isKept) keep(formerKey, '');
  return isKept;
}

function parsed(text: string | undefined): readonly StoredDraft[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? value.filter(isStored) : [];
  } catch {
    return [];
  }
}

function isStored(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, begun, changed, draft, texts, times } = value as Partial<Record<keyof StoredDraft, unknown>>;
  return (
    [id, draft].every((one) => typeof one === 'string') &&
    [begun, changed].every(Number.isFinite) &&
    isRecordOf(texts, 'string') &&
    isRecordOf(times, 'number')
  );
}

function isRecordOf(value: unknown, type: 'string' | 'number'): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === type);
}

/** A draft of the list; `changed`: undefined for the numbers on the screen. */
export interface ListedDraft {
  readonly id: string;
  readonly layers: readonly number[];
  readonly samples: number;
  readonly changed: Date | undefined;
}

/** All drafts that are begun, the latest first; the one that is shown stands before the others. */
export function listedDrafts(
  storage: Storage,
  shown: { readonly draft: Draft; readonly sheet: { readonly id: string }; readonly isScreen: boolean },
): readonly ListedDraft[] {
  const { draft, sheet, isScreen } = shown;
  const stored = storedDrafts(storage).filter(({ id, isLeft }) => !isLeft && id !== sheet.id);
  const others = stored.toReversed().flatMap((one) => {
    const read = timedDraft(one)?.draft;
    return read ? [listed(one.id, read, new Date(one.changed))] : [];
  });
  return [listed(sheet.id, draft, isScreen ? undefined : new Date()), ...others];
}

function listed(id: string, { scenario }: Draft, changed: Date | undefined): ListedDraft {
  return { id, layers: scenario.network.layers, samples: sampleCountOf(scenario), changed };
}
