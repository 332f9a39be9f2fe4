/** What a view's folder says of it: how it is called, the room that it wants, and where its code is. */
import type { ComponentType } from 'react';

export interface ViewDefinition {
  readonly View: ComponentType;
  readonly title: () => string;
  /** What it answers, in a few words, for the list of views; absent for those that are always there. */
  readonly detail?: () => string;
  /** In a frame: as others, half as much again, or enough for its parts to stand side by side; absent: as others. */
  readonly width?: Width;
  /** Is at home on the whole stage only. */
  readonly whole?: true;
  /** Has its tab without being asked for. */
  readonly standing?: true;
  /** What of it a link says, without its name in front: `sort` for `ledger.sort`. Every view has `width` beside them. */
  readonly keys?: readonly string[];
}

export type Width = 'usual' | 'wide' | 'across';
