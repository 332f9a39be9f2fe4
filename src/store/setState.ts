/** How actions read and change the state. */
import type { State } from './state';

/** Computes the change for a state; for a move to a distant step it is called a second time on arrival. */
export type StateChange = (state: State) => Partial<State>;

/** Options of a move that are not a click or key press. */
export interface MoveOptions {
  /** The address bar already contains the target. */
  readonly byAddress?: boolean;
  /** The page was opened with it. */
  readonly opening?: boolean;
  /** Play continues after it. */
  readonly ofPlay?: boolean;
  /**
   * What happens if the move is stopped; absent: the state before it stays. `reached` is the last step that is quick to
   * show.
   */
  readonly whenStopped?: (state: State, reached: number) => Partial<State>;
}

/** Applies a change at once, however distant its step. */
export type SetNow = (change: Partial<State> | StateChange) => void;

export type SetState = (change: Partial<State> | StateChange, options?: MoveOptions) => void;

export type GetState = () => State;
