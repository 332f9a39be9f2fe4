/** What features add to the page. */
import type { ComponentType } from 'react';
import type { IconName } from '../../kit';
import { contributions } from '../../memory';
import type { ExplainerStore, State, ViewName } from '../../store';

/** A button of the header, with a dialog for the state in which it is opened. */
export interface HeaderDialog {
  readonly name: () => string;
  readonly icon: IconName;
  readonly Form: ComponentType<{ readonly state: State; readonly onClose: () => void }>;
}

export const headerDialogs = contributions<HeaderDialog>();

/** A button beside the tabs, for the open view. */
export interface ViewTool {
  /** It tells buttons apart. */
  readonly name: string;
  readonly Tool: ComponentType<{ readonly view: ViewName }>;
}

export const viewTools = contributions<ViewTool>();

/** Something beside the explorer or the frame's views. */
export interface PagePart {
  /** It tells parts apart. */
  readonly name: string;
  readonly Part: ComponentType;
  /** Fetches what it needs, once the reader has moved; what fails is requested again when it is needed. */
  readonly load: (store: ExplainerStore) => Promise<unknown>;
}

export const pageParts = contributions<PagePart>();
