/** What features add to the page. */
import type { ComponentType } from 'react';
import { contributions } from '../../memory';
import type { Actions, ExplainerStore, SafeStorage, State, ViewName } from '../../store';
import type { OwnsPageKeys } from '../gestures/keyOwners';

/** A page in the explorer's place while the state asks for it. Until its script has come, the explorer stays. */
export interface OtherPage {
  readonly isOpen: (state: State) => boolean;
  readonly Page: ComponentType;
  /** Whether its own sentence names the chosen sample, which is not said beside it then. */
  readonly namesSample?: (state: State) => boolean;
  /** What the title of the document begins with. */
  readonly title: () => string;
}

export const otherPages = contributions<OtherPage>();

/** Undefined: the page is the explorer, or a frame. */
export function otherPageOf(state: State): OtherPage | undefined {
  return otherPages.all().find(({ isOpen }) => isOpen(state));
}

/** A button of the header. */
export interface HeaderTool {
  /** It tells buttons apart. */
  readonly name: string;
  readonly Tool: ComponentType;
  /** It stands beside example and lesson; on a phone with the others. */
  readonly isFirst?: true;
}

export const headerTools = contributions<HeaderTool>();

/** Keys of the explorer and of the pages in its place; frames leave them to the page around. */
export interface PageKeys {
  /** By lower-case letters, where they are shortcuts. */
  readonly letters: Readonly<Record<string, (store: ExplainerStore) => void>>;
  /** Fetches what the rows say. */
  readonly load: () => Promise<unknown>;
  /** For the table of all keys: those that hold everywhere, without their place, and those of places of its own. */
  readonly rows: () => {
    readonly everywhere: readonly (readonly [key: string, does: string])[];
    readonly others: readonly KeyRow[];
  };
}

export type KeyRow = readonly [where: string, key: string, does: string];

export const pageKeys = contributions<PageKeys>();

/** A button beside the tabs, for the open view. */
export interface ViewTool {
  /** It tells buttons apart. */
  readonly name: string;
  readonly Tool: ComponentType<{ readonly view: ViewName }>;
}

export const viewTools = contributions<ViewTool>();

/** Something beside whatever the page is. */
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
  readonly detail?: () => string;
  readonly choose: (actions: Actions) => void;
}

export const lessonEntries = contributions<LessonEntry>();

/** A row of Share. */
export interface ShareRow {
  /** It tells rows apart. */
  readonly name: string;
  readonly Row: ComponentType<ShareRowProps>;
  /** It stands below the link, where it is seen at once. */
  readonly isFirst?: true;
}

export interface ShareRowProps {
  /** The state when the dialog opened. */
  readonly state: State;
  /** What is on the screen, by its name: what is typed in a row is kept for that. */
  readonly place: string;
  /** The title of the lesson, the quiz or the exercise that is open. */
  readonly task?: string | undefined;
  /** The page that links lead to, without a hash. */
  readonly base: string;
  /** The hash of the screen, with its #. */
  readonly address: string;
  readonly onClose: () => void;
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
  /** Calls `measure` when the page around asks, until the returned function is called. */
  readonly measuredOnRequest: (measure: () => void) => () => void;
  /** In place of the browser's storage; undefined: that one. */
  readonly storage?: SafeStorage | undefined;
  /** The same for what the browser keeps for one tab. */
  readonly session?: SafeStorage | undefined;
}

/** The host of a window that is a frame; called before the address is written for the first time. */
export const hosts = contributions<(frame: Window) => Promise<Host>>();

/** A page with stores of its own in place of the app, by the hash of the address; undefined: not this one. */
export type OwnPage = (hash: string) => (() => Promise<ComponentType>) | undefined;

export const ownPages = contributions<OwnPage>();
