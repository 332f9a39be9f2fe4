/** The files of the built-in lessons, each fetched when it is opened. The first visit has neither them nor their places. */
const files = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default' });

export function lessonText(name: string): Promise<string> {
  const load = files[`./${name}.md`];
  return load ? load() : Promise.reject(new Error(`lessons: expected a file ${name}.md`));
}
