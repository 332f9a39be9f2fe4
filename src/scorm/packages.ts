/** What of the screen Share can save as a package. */
import { contributions } from '../memory';
import type { Keeping, State } from '../store';
import type { Packaged } from './packageFiles';

/** What Share offers to save as a package. */
export interface PackageContent {
  readonly heading: string;
  readonly detail: string;
  readonly file: string;
  readonly packaged: Packaged;
  /** Files that the site does not have, or has elsewhere; `read` reads one of the site. */
  readonly own?: (read: ReadFile) => Promise<Readonly<Record<string, Uint8Array>>>;
}

export type ReadFile = (path: string) => Promise<Uint8Array>;

/** What a feature has on the screen that can be packaged; undefined: nothing. `kept` has what the reader's browser keeps. */
export type Packager = (state: State, kept: Keeping['kept']) => Promise<PackageContent | undefined> | undefined;

export const packages = contributions<Packager>();
