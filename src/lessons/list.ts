/** The built-in lessons, in the order of the menu. Title and minutes are those of the file, so that a list needs no file. */

export interface ListedLesson {
  /** In links, and the name of the file. */
  readonly name: string;
  /** As in the file: text with letters by reference. */
  readonly title: string;
  readonly minutes: number;
  /** Fetches the file's text. */
  readonly load: () => Promise<string>;
}

/** An entry: `{ name: 'which-x', title: '…', minutes: 8, load: async () => (await import('./which-x.md?raw')).default }`. */
export const lessonList: readonly ListedLesson[] = [];

export function lessonNamed(name: string): ListedLesson | undefined {
  return lessonList.find((one) => one.name === name);
}
