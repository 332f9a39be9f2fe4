/** The files of the short questions, one for each lesson that has any; each is fetched when it is asked for. */
const files = import.meta.glob<string>('./short/*.md', { query: '?raw', import: 'default' });

/** The lessons that have short questions. */
export const shortNames: readonly string[] = Object.keys(files).map((path) => path.replace(/^.*\/|\.md$/g, ''));

export function shortText(name: string): Promise<string> {
  const load = files[`./short/${name}.md`];
  return load ? load() : Promise.reject(new Error(`lessons/short: expected a file ${name}.md`));
}
