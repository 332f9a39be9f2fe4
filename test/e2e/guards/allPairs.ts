/** A few of the cases, so that every two values that stand together in some case stand together in one of the few. */

/**
 * Always the case that brings the most new pairs; among equals the one that takes the least work, then the one whose pairs were
 * taken least often, so that the choice is even, and then the first. The same cases give the same choice.
 */
export function allPairs<Case extends object>(
  cases: readonly Case[],
  work: (one: Case) => number = () => 0,
): readonly Case[] {
  const open = cases.map((one) => ({ one, pairs: pairsOf(one) }));
  const taken = new Map(open.flatMap(({ pairs }) => pairs.map((pair) => [pair, 0])));
  const timesTaken = (pair: string): number => taken.get(pair) ?? 0;
  const chosen: Case[] = [];
  for (;;) {
    let best = open[0];
    let most = 0;
    let least = 0;
    let lightest = 0;
    for (const candidate of open) {
      const times = candidate.pairs.map(timesTaken);
      const fresh = times.filter((count) => count === 0).length;
      const worn = times.reduce((sum, count) => sum + count, 0);
      const load = work(candidate.one);
      const isBetter = fresh === most && (load < lightest || (load === lightest && worn < least));
      if (fresh > most || isBetter) [best, most, lightest, least] = [candidate, fresh, load, worn];
    }
    if (!best || most === 0) return chosen;
    chosen.push(best.one);
    for (const pair of best.pairs) taken.set(pair, timesTaken(pair) + 1);
  }
}

/** Every two of the case's values, each with the name that it has in the case. */
export function pairsOf(one: object): readonly string[] {
  const values = Object.entries(one).map(([name, value]) => `${name} ${value}`);
  return values.flatMap((value, index) => values.slice(index + 1).map((other) => `${value}, ${other}`));
}
