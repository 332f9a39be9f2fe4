/** The store's type, combined from its actions. */
import type { StoreApi } from 'zustand/vanilla';
import type { EditActions } from './editActions';
import type { FetchActions } from './fetchActions';
import type { LessonActions } from './lesson/lessonActions';
import type { QuestionActions } from './lesson/questionActions';
import type { SafeStorage } from './safeStorage';
import type { SelectionActions } from './selectionActions';
import type { StateChange } from './setState';
import type { State } from './state';
import type { TimeActions } from './timeActions';
import type { TravelActions } from './travel';
import type { ViewActions } from './viewActions';

/** Texts kept from one visit to the next, if storage is allowed. */
export interface Keeping {
  readonly kept: SafeStorage['get'];
  readonly keep: SafeStorage['set'];
}

/** Texts of this tab alone, kept as long as it is there, through reloads. */
export interface KeepingInTab {
  readonly keptInTab: SafeStorage['get'];
  readonly keepInTab: SafeStorage['set'];
}

/** What happens in place of a change; undefined if it may be made. */
export type Refusal = (state: State, change: Partial<State> | StateChange) => Partial<State> | undefined;

export interface Locking {
  /** From now on, what the reader changes has to pass it. */
  readonly refuseBy: (refusal: Refusal) => void;
  /** What a host page does is not refused by its own lock. */
  readonly withoutLock: (deed: () => void) => void;
}

export type Actions = TimeActions &
  SelectionActions &
  EditActions &
  ViewActions &
  QuestionActions &
  FetchActions &
  LessonActions &
  TravelActions &
  Keeping &
  KeepingInTab &
  Locking;

export type ExplainerStore = StoreApi<State & Actions>;
