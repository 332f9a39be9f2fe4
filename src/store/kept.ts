/** What this browser keeps of a reader, so that it can be listed, opened, saved and deleted in one place: computers are shared. */
import { contributions } from '../memory';

export interface KeptEntry {
  /** As a reader would call it. */
  readonly name: string;
  /** What kind of thing it is, and how much of it there is. */
  readonly what: string;
  /** The time of its last change, in milliseconds since 1970. */
  readonly when: number;
  /** Opens it; absent: nothing on a screen does. */
  readonly address?: string;
  /** Absent: it cannot be saved as a file. */
  readonly file?: () => { readonly name: string; readonly text: string };
  readonly remove: () => void;
}

/** Each lists its own things as they are stored at that moment. */
export const keptLists = contributions<() => readonly KeptEntry[]>();
