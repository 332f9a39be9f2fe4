/** What features add to the page. */
import type { ComponentType } from 'react';
import { contributions } from '../../memory';
import type { ExplainerStore, State, ViewName } from '../../store';

/** A page in the explorer's place while the state asks for it. Until its script has come, the explorer stays. */
export interface OtherPage {
  readonly isOpen: (state: State) => boolean;
  readonly Page: ComponentType;
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
}

export const headerTools = contributions<HeaderTool>();

/** A part of Share, for the state in which it was opened. */
export interface ShareRow {
  readonly name: string;
  readonly Row: ComponentType<{ readonly state: State; readonly onClose: () => void }>;
}

export const shareRows = contributions<ShareRow>();

/** Keys of the explorer and of the pages in its place; frames leave them to the page around. */
export interface PageKeys {
  /** By lower-case letters, where they are shortcuts. */
  readonly letters: Readonly<Record<string, (store: ExplainerStore) => void>>;
  /** Fetches what the rows say. */
  readonly load: () => Promise<unknown>;
  /** For the table of all keys: those that hold everywhere, and those of places of its own. */
  readonly rows: () => { readonly everywhere: readonly KeyRow[]; readonly others: readonly KeyRow[] };
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
