/**
 * What an address asks for, as a hash. Some systems keep what follows a `?` and remove what follows a `#`, so where there is no hash, the query is read in
 * its place. Beside a hash it is somebody else's: course systems add `?lang=` and `?lesson=`.
 */

/** Keys by which a link names what it opens. A query without any of them is not a link of the app. */
const opens = /[?&;](?:example|scenario|lesson|quiz|exercise|z|view|embed|step|phase)=/;

export function askedHash({ hash, search = '' }: Pick<Location, 'hash'> & Partial<Pick<Location, 'search'>>): string {
  if (hash.length > 1) return hash;
  return opens.test(search) ? `#${search.slice(1)}` : '';
}
