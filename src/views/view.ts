/** The definition of a view in its folder: its name, the width it needs, and its code. */
import type { ComponentType } from 'react';
import type { State } from '../store';

export interface ViewDefinition {
  readonly View: ComponentType;
  readonly title: () => string;
  /** A short description for the list of views; absent for views that are always open. */
  readonly detail?: () => string;
  /**
   * In a frame: the standard width, half as much again, or wide enough for its parts side by side; absent: standard.
   */
  readonly width?: Width;
  /** It asks the reader for numbers: no sentence that tells them stands beside it. */
  readonly asks?: true;
  /** It cannot be closed, because the rest would show what it asks for. */
  readonly stays?: (state: State) => boolean;
  /** Shown only enlarged to the whole stage. */
  readonly whole?: true;
  /** Has a tab without being opened. */
  readonly standing?: true;
  /** Is named below the panels on a first visit. */
  readonly isInRow?: true;
  /** Tables, formulas and programs: on a stage and on a slide their type may be larger where they leave room. A drawing takes all the room that it gets. */
  readonly grows?: true;
  /** As a picture for slides; absent for a form, and for a text beside another view. */
  readonly slide?: SlideForm;
  /** What it tells on the stage, if it has no story of its own. */
  readonly tells?: SharedStory;
  /**
   * What stands beside it in the explorer’s place: the network, which the view places itself, or, where there is room, network and ledger.
   */
  readonly beside?: 'network' | 'numbers';
  /** The view's keys in links, without its name in front: `sort` for `ledger.sort`. Every view also has `width`. */
  readonly keys?: readonly string[];
}

/**
 * `calculation`: the whole step, as on paper. `program`: each phase, without its numbers. `weight`: what the chosen weight's gradient is
 * computed from.
 */
export type SharedStory = 'calculation' | 'program' | 'weight';

export interface SlideForm {
  /** It has marks of either sign, and no legend of its own for them. */
  readonly signed?: true;
}

export type Width = 'usual' | 'wide' | 'across';
