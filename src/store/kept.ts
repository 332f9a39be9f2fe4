/** What this browser keeps, for the list that shows it: the core's own entries, and those of features. */
import { contributions } from '../memory';

export interface KeptEntry {
  readonly name: string;
  /** What kind of thing it is, in words. */
  readonly what: string;
  /** When it was last written, in milliseconds since 1970; 0 if that is not known. */
  readonly when: number;
  /** The link that opens it: what follows the page's address, from # on. */
  readonly address?: string;
  readonly file?: () => KeptFile | Promise<KeptFile>;
  /** A promise is waited for. */
  readonly remove: () => unknown;
}

export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

/** Asked each time the list is opened. */
export type KeptList = () => readonly KeptEntry[] | Promise<readonly KeptEntry[]>;

export const keptLists = contributions<KeptList>();
