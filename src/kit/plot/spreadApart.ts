/** Labels beside each other along a line: as near to where they belong as they can be without touching. */

interface Cluster {
  readonly members: readonly number[];
  readonly start: number;
}

/** In the order of `wanted`; within the ends as long as there is room. */
export function spreadApart(
  wanted: readonly number[],
  least: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const clusters: Cluster[] = [];
  for (const index of order) {
    let next = clusterOf([index], wanted, least);
    // Those that touch are moved together, around the middle of their places.
    for (let last = clusters.at(-1); last && next.start < endOf(last, least); last = clusters.at(-1)) {
      clusters.pop();
      next = clusterOf([...last.members, ...next.members], wanted, least);
    }
    clusters.push(next);
  }
  const places: number[] = [];
  for (const { members, start } of clusters) {
    const first = Math.max(low, Math.min(start, high - least * (members.length - 1)));
    for (const [at, index] of members.entries()) places[index] = first + at * least;
  }
  return places;
}

function clusterOf(members: readonly number[], wanted: readonly number[], least: number): Cluster {
  const middle = members.reduce((sum, index) => sum + (wanted[index] ?? 0), 0) / members.length;
  return { members, start: middle - (least * (members.length - 1)) / 2 };
}

/** Where the next one may begin. */
function endOf({ members, start }: Cluster, least: number): number {
  return start + least * members.length;
}
