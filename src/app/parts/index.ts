/** What features add to the page. */
import type { ComponentType } from 'react';
import type { IconName } from '../../kit';
import { contributions } from '../../memory';
import type { Actions, ExplainerStore, State, ViewName } from '../../store';
import type { OwnsPageKeys } from '../gestures/keyOwners';

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
  readonly load?: (store: ExplainerStore) => Promise<unknown>;
}

export const pageParts = contributions<PagePart>();

/** An entry at the end of the choice of lessons. */
export interface LessonEntry {
  /** It tells entries apart, also from lessons. */
  readonly name: string;
  readonly text: () => string;
  readonly detail: () => string;
  readonly choose: (actions: Actions) => void;
}

export const lessonEntries = contributions<LessonEntry>();

/** A row of Share. */
export interface ShareRow {
  /** It tells rows apart. */
  readonly name: string;
  readonly Row: ComponentType<ShareRowProps>;
}

export interface ShareRowProps {
  /** The state when the dialog opened. */
  readonly state: State;
  /** The page that links lead to, without a hash. */
  readonly base: string;
  /** The hash of the screen, with its #. */
  readonly address: string;
}

export const shareRows = contributions<ShareRow>();

/** The HTML of a frame that shows the views of a link, to be copied, and a preview. */
export interface FrameFieldProps extends Pick<ShareRowProps, 'base' | 'address'> {
  readonly label: string;
  readonly views: readonly ViewName[];
  readonly height: number;
  /** The frame's accessible name. */
  readonly title: string;
}

export const frameFields = contributions<ComponentType<FrameFieldProps>>();

/** The page around this frame. */
export interface Host {
  /** Tells it that the app is ready, and listens until the returned function is called. */
  readonly connect: (store: ExplainerStore, ownsKeys: OwnsPageKeys) => () => void;
  /** Reports the height of the content. */
  readonly tellHeight: (height: number) => void;
}

/** The host of a window that is a frame; called before the address is written for the first time. */
export const hosts = contributions<(frame: Window) => Promise<Host>>();
