/** What the store holds: inputs only. Runs, traces and everything shown are derived from these. */
import type { Quantity, WeightPlace } from '../quantity';
import type { Change, Comparison } from '../run';
import type { FilledScenario } from '../scenario';
import type { StoreMessages } from './messages';
import type { Moment } from './transport';

export type Source = { readonly kind: 'example'; readonly name: string } | { readonly kind: 'own' };

/** Where the student stands. Sample and weight are always set, and always exist at the step. */
export interface Cursor extends Moment {
  /** From 1, in the order of the data. */
  readonly sample: number;
  readonly weight: WeightPlace;
  /** Chosen by hand; absent: the phase's headline. */
  readonly focus?: Quantity;
  /** The network shows every sample of the batch. */
  readonly allSamples: boolean;
}

export type Theme = 'auto' | 'light' | 'dark';
export type Speed = 'slow' | 'normal' | 'fast' | 'steps';

export interface Preferences {
  readonly theme: Theme;
  /** 1: as designed; larger for the projector. */
  readonly scale: number;
  readonly speed: Speed;
  /** Share of the explorer's height above its tabs, in percent; absent: as designed. */
  readonly split?: number | undefined;
  /** The first visit's hint has been read. */
  readonly hintDismissed?: boolean | undefined;
  /** Whether single letters are keys (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** A sentence by its name in the catalogue and what it is about. */
export type Message = {
  readonly [Key in keyof StoreMessages]: { readonly key: Key; readonly params: Parameters<StoreMessages[Key]> };
}[keyof StoreMessages];

export type Notice = Message & {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly action?: 'undo';
};

/** All that an edit can change, so that undo and redo are exact. */
export interface Snapshot {
  readonly source: Source;
  readonly scenario: FilledScenario;
  /** In their one form. */
  readonly changes: readonly Change[];
  /** What the other run of Compare does otherwise; absent: none has been chosen. */
  readonly comparison?: Comparison | undefined;
  readonly cursor: Cursor;
  /** The last step that was looked at: what an edit before it makes stale. */
  readonly furthestStep: number;
}

/** A move on its way to a step that has still to be computed. */
export interface Travelling {
  readonly to: Moment;
  /** Steps computed, of those there were to compute. */
  readonly done: number;
  readonly total: number;
  /** Back, a link or a host asked for it: the address bar says already where it goes. */
  readonly byAddress: boolean;
  /** The page was opened with it: there is nothing yet that one asked for. */
  readonly opening: boolean;
}

export interface State extends Snapshot {
  /** Under the pointer or the keyboard; never in a link. */
  readonly pointed: Quantity | undefined;
  readonly playing: boolean;
  readonly travelling: Travelling | undefined;
  /** A scenario whose samples are on their way; `opening`: the page was opened with it. */
  readonly fetching: { readonly opening: boolean } | undefined;
  /** The quantities left behind by following factors, oldest first. */
  readonly crumbs: readonly Quantity[];
  readonly preferences: Preferences;
  /** Keys of views, such as `ledger.sort`, and what they say. */
  readonly viewKeys: Readonly<Record<string, string>>;
  /** Keys of links that others answer for, kept as they are. */
  readonly otherKeys: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

export const defaultPreferences: Preferences = { theme: 'auto', scale: 1, speed: 'normal', singleKeys: true };
