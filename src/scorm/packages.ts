/** What of the screen Share can save as a package. */
import { contributions } from '../memory';
import type { State } from '../store';
import type { PackagedFrame } from './packageFiles';

/** What Share offers to save as a package. */
export interface PackageContent {
  readonly heading: string;
  readonly detail: string;
  readonly file: string;
  readonly packaged: PackagedFrame;
}

/** What a feature has on the screen that can be packaged; undefined: nothing. */
export type Packager = (state: State) => Promise<PackageContent> | undefined;

export const packages = contributions<Packager>();
