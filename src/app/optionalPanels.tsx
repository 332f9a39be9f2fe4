/** The panels that are opened on request, in the order in which the menu offers them. */
import type { ComponentType } from 'react';
import type { ViewName } from '../store';

export interface OptionalPanel {
  readonly name: ViewName;
  readonly title: string;
  /** What it answers, in a few words. */
  readonly detail: string;
  readonly View: ComponentType;
  /** Needs the whole width of a laptop's screen. */
  readonly full?: boolean;
}

export const optionalPanels: readonly OptionalPanel[] = [];
