/** The store's state: inputs only. Runs, traces and everything shown are derived from it. */

import type { OpenLesson } from '../lessons';
import {
  type Conventions,
  type LatexChoice,
  type NotationName,
  type Quantity,
  usualConventions,
  type WeightPlace,
} from '../quantity';
import type { Change, Comparison } from '../run';
import type { FilledScenario } from '../scenario';
import type { StoreMessages } from './messages';
import type { Moment } from './transport';

export type Source = { readonly kind: 'example'; readonly name: string } | { readonly kind: 'own' };

/** The student's place. Sample and weight are always set, and always exist at the step. */
export interface Cursor extends Moment {
  /** From 1, in the order of the data. */
  readonly sample: number;
  readonly weight: WeightPlace;
  /** Chosen by hand; absent: the phase's headline. */
  readonly focus?: Quantity;
  /** The network shows all samples of the batch. */
  readonly allSamples: boolean;
}

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export type Speed = 'slow' | 'normal' | 'fast' | 'steps';

export interface LatexPreference extends Pick<LatexChoice, 'content' | 'display'> {
  readonly colours: boolean;
}

export interface Preferences {
  readonly theme: Theme;
  /** 1 is the default; larger for projectors. */
  readonly scale: number;
  readonly speed: Speed;
  /** The notation of formulas, as links name it. */
  readonly notation: NotationName;
  /** Where the division is written. */
  readonly divide: Conventions['divide'];
  /** Share of the explorer's height above its tabs, in percent; absent: the default. */
  readonly split?: number | undefined;
  /** `false`: the explorer shows network, ledger and formulas, and offers its other views; absent: it shows all. */
  readonly moreViews?: boolean | undefined;
  /** The hint of the first visit was dismissed. */
  readonly hintDismissed?: boolean | undefined;
  /** How often the reader's changes have been answered, by what was changed. */
  readonly answered?: Readonly<Record<string, number>> | undefined;
  /** How a formula was last copied as LaTeX; absent: as usual. */
  readonly latex?: LatexPreference | undefined;
  /** The address of a copy of the app that everyone can open, for links and QR codes; absent: this page's own. */
  readonly publicPage?: string | undefined;
  /** Whether single letters are keyboard shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** A message: its name in the catalogue and its parameters. */
export type Message = {
  readonly [Key in keyof StoreMessages]: { readonly key: Key; readonly params: Parameters<StoreMessages[Key]> };
}[keyof StoreMessages];

export type Notice = Message & {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly action?: 'undo';
  /** What was before, to compare with. */
  readonly before?: Comparison;
};

/** Everything that an edit can change, so that undo and redo are exact. */
export interface Snapshot {
  readonly source: Source;
  readonly scenario: FilledScenario;
  /** In canonical form. */
  readonly changes: readonly Change[];
  /** What the other run of Compare does otherwise; absent: none has been chosen. */
  readonly comparison?: Comparison | undefined;
  /** The author's note of a link; absent: the scenario's own notes. */
  readonly note?: string | undefined;
  readonly cursor: Cursor;
  /** The last step that was shown; edits before it make it out of date. */
  readonly furthestStep: number;
  /** The views of a screen that another took the place of; an edit leaves them as they are. */
  readonly views?: Pick<State, 'viewKeys' | 'otherKeys' | 'explorerTabs'>;
  /** What Influence left out: a sample that comes back is left out again. */
  readonly leftOut?: string | undefined;
}

/** Without what only undo needs. */
export type EditedState = Omit<Snapshot, 'views' | 'leftOut'>;

/** A screen, its views, and what can be undone there. A lesson's scene is a room of its own: what was before it is another. */
export interface Room extends EditedState, Pick<State, 'past' | 'future' | 'viewKeys' | 'otherKeys' | 'explorerTabs'> {}

/** What a learner has reached in a lesson. */
export interface LessonProgress {
  /** Scenes, from 1, each once. */
  readonly reached: readonly number[];
  /** Scenes whose question was answered. */
  readonly answered: readonly number[];
  /** How many scenes the lesson has. */
  readonly scenes: number;
  /** Scenes with a question. Visits before it was kept have none. */
  readonly questions?: readonly number[];
  /** Slips that were made and not put right since: a name of `slipNames`, or `other`. */
  readonly slips?: readonly string[];
  /** The day of the last answer in it, `2026-11-21`. */
  readonly answeredOn?: string;
  /** The day of the last short question about it. */
  readonly askedOn?: string;
}

/** A move in progress to a step that must still be computed. */
export interface Travelling {
  readonly to: Moment;
  /** Steps computed, out of those that must be computed. */
  readonly done: number;
  readonly total: number;
  /** It came from Back, a link or a host, so the address bar already contains the target. */
  readonly byAddress: boolean;
  /** The page was opened with it, so there is no previous screen. */
  readonly opening: boolean;
}

/** The lesson that is open. */
export interface LessonState extends OpenLesson {
  /** A reply runs its method or setting beside the right one; what the way back to the question restores. */
  readonly running?: Screen | undefined;
  /** A change that would show what is asked; it is made if the learner wants that. */
  readonly held?: Partial<State> | undefined;
}

/** What a learner has made by hand in the scenes of lessons, by lesson and question: the scene has it again when it is entered again. */
export type MadeByHand = Readonly<Record<string, Pick<EditedState, 'source' | 'scenario' | 'changes'>>>;

/** What a reply's comparison takes away from the screen. */
export type Screen = Pick<State, 'cursor' | 'comparison' | 'otherKeys' | 'explorerTabs'>;

/** Features declare their fields in it. All are optional, and none is part of what an edit can change. */
// biome-ignore lint/suspicious/noEmptyInterface: features merge their fields into it.
export interface FeatureState {}

export interface State extends EditedState, FeatureState {
  /** Absent: no lesson is open. */
  readonly lesson?: LessonState | undefined;
  readonly made?: MadeByHand;
  /** Under the pointer or the keyboard focus; never in a link. */
  readonly pointed: Quantity | undefined;
  readonly playing: boolean;
  readonly travelling: Travelling | undefined;
  /** Set while a scenario's samples are being loaded; `opening`: the page was opened with it. */
  readonly fetching: { readonly opening: boolean } | undefined;
  /** What the page was opened with could not be had: in a frame, nothing else stands in its place. */
  readonly missing?: boolean;
  /** The quantities left by following factors, oldest first. */
  readonly crumbs: readonly Quantity[];
  readonly preferences: Preferences;
  /** Keys of views, such as `ledger.sort`, with their values. */
  readonly viewKeys: Readonly<Record<string, string>>;
  /** Keys of links that other parts of the app use; they are kept unchanged. */
  readonly otherKeys: Readonly<Record<string, string>>;
  /** The link's `view` as it was when the explorer was left for another stage. */
  readonly explorerTabs?: string | undefined;
  /** What leaving the lesson restores; absent also if it was opened by a link. */
  readonly beforeLesson?: Room | undefined;
  /** What the learner has reached in each lesson, by its name. */
  readonly progress: Readonly<Record<string, LessonProgress>>;
  /** The place where lesson files are read and written is open. */
  readonly isWriting?: boolean;
  /** The reader has closed the author's notes. */
  readonly notesClosed?: boolean;
  /** Something is open over the page that the browser's Back closes; what is done in it goes to no place of its own. */
  readonly isOverlaid?: boolean;
  /** The sheet of one's own numbers is open; `text`: what it begins to read. */
  readonly ownNumbers?: { readonly text?: string } | undefined;
  /** A table that is to be imported: Data asks for the roles of its columns. */
  readonly table?: { readonly name: string; readonly text: string } | undefined;
  /** Counts what was opened: examples, files, addresses. An edit goes on with what is open. */
  readonly opened: number;
  readonly notices: readonly Notice[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

/** Preferences that a link contains where they are not the usual ones. */
export type LinkedPreference = 'theme' | 'scale' | 'notation' | 'divide';

export const defaultPreferences: Preferences = {
  theme: 'auto',
  scale: 1,
  speed: 'normal',
  notation: 'lecture',
  ...usualConventions,
  singleKeys: true,
};
