/**
 * Divides n items into m groups that differ in size by at most one: group g has floor(g·n/m) up to floor((g+1)·n/m).
 */

export function groupStart(group: number, things: number, groups: number): number {
  return Math.floor((group * things) / groups);
}

/** The group of an item, counted from 0. */
export function groupOf(thing: number, things: number, groups: number): number {
  return Math.ceil(((thing + 1) * groups) / things) - 1;
}

/** How many groups of `things` are at least one pixel wide, if each item is `density` pixels wide; at least one. */
export function groupsAt(density: number, things: number): number {
  return density >= 1 ? things : Math.max(1, Math.floor(things * density));
}
