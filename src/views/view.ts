/** The definition of a view in its folder: its name, the width it needs, and its code. */
import type { ComponentType } from 'react';

export interface ViewDefinition {
  readonly View: ComponentType;
  readonly title: () => string;
  /** A short description for the list of views; absent for views that are always open. */
  readonly detail?: () => string;
  /**
   * In a frame: the standard width, half as much again, or wide enough for its parts side by side; absent: standard.
   */
  readonly width?: Width;
  /** Shown only enlarged to the whole stage. */
  readonly whole?: true;
  /** Has a tab without being opened. */
  readonly standing?: true;
  /** The view's keys in links, without its name in front: `sort` for `ledger.sort`. Every view also has `width`. */
  readonly keys?: readonly string[];
}

export type Width = 'usual' | 'wide' | 'across';
