/** How actions read and change the state. */
import type { State } from './state';

/** What a change makes of a state; for a far move it is asked twice, the second time on arrival. */
export type StateChange = (state: State) => Partial<State>;

/** How a move that takes long differs from one by hand. */
export interface MoveOptions {
  /** The address bar says already where it goes. */
  readonly byAddress?: boolean;
  /** The page was opened with it. */
  readonly opening?: boolean;
  /** Play goes on when it is made. */
  readonly ofPlay?: boolean;
  /** Absent: one who stops it stays where one was. `reached` is the last step that is near. */
  readonly whenStopped?: (state: State, reached: number) => Partial<State>;
}

/** At once, wherever it leads. */
export type SetNow = (change: Partial<State> | StateChange) => void;

export type SetState = (change: Partial<State> | StateChange, options?: MoveOptions) => void;

export type GetState = () => State;
