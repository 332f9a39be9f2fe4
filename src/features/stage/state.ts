/** What the stage adds to the state: what Present shows, and the lecture that it walks. */
import type { State } from '../../store';
import type { OpenLecture } from './lecture/lecture';

/** The panels that Present shows alone; `view` is the tab that is open, and `step` none of them: network and ledger tell the step. */
export const enlargedNames = ['network', 'ledger', 'formulas', 'view', 'step'] as const;
export type EnlargedName = (typeof enlargedNames)[number];

/** What Present shows. The beat and the panel are what a reload comes back to. */
export interface Presenting {
  /** The beat, as `sum.row.3`, or `start`; `answer` of a scene; absent: everything that the cursor's place has. */
  readonly beat?: string | undefined;
  /** Where the beat was shown; anywhere else it says nothing. Absent: it is a link's, and says what its phase shows. */
  readonly at?: BeatPlace | undefined;
  /** While beats lead through the samples: the one chosen before, and the one that they are at. */
  readonly followed?: { readonly own: number; readonly at: number } | undefined;
  readonly panel?: EnlargedName | undefined;
}

/** A place in time, and the settings there: another batch size may move the cursor to the end of a shorter sum. */
type BeatPlace = Pick<State, 'cursor' | 'scenario' | 'changes' | 'lesson'>;

/** In place of a beat: the first one of its phase. */
export const startBeat = 'start';

/** In place of a beat: the scene with the answer to its question. */
export const answerBeat = 'answer';

export function placeOf({ cursor, scenario, changes, lesson }: State): BeatPlace {
  return { cursor, scenario, changes, lesson };
}

/** Whether the cursor is where the beat was shown, or was moved within the phase by a change of settings. */
export function isAt(now: BeatPlace, { cursor: { step, phase, part }, scenario, changes, lesson }: BeatPlace): boolean {
  if (step !== now.cursor.step || scenario !== now.scenario || lesson?.scene !== now.lesson?.scene) return false;
  return phase === now.cursor.phase && (part === now.cursor.part || changes !== now.changes);
}

export interface StageFields {
  /** Absent: Present is not open. */
  readonly presenting?: Presenting | undefined;
  /** What Present showed when it was left: it opens there again, as long as the page is at the same place. */
  readonly leftPresent?: Presenting | undefined;
  /** The list of links that Present walks; absent: none. */
  readonly lecture?: OpenLecture | undefined;
  /** The form of the lecture is open; `adding`: it begins by adding this screen. */
  readonly lectureForm?: 'open' | 'adding' | undefined;
}
