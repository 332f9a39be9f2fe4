/** n things in m groups that differ in size by one at most: group g has floor(g·n/m) up to floor((g+1)·n/m). */

export function groupStart(group: number, things: number, groups: number): number {
  return Math.floor((group * things) / groups);
}

/** The group that a thing, counted from 0, is in. */
export function groupOf(thing: number, things: number, groups: number): number {
  return Math.ceil(((thing + 1) * groups) / things) - 1;
}

/** How many groups of `things` stand at least one pixel wide, each thing `density` pixels wide; one at least. */
export function groupsAt(density: number, things: number): number {
  return density >= 1 ? things : Math.max(1, Math.floor(things * density));
}
