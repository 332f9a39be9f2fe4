/** More digits until two numbers look different, because that they differ is the point. */

/** What `at` makes with no more digits, one more, two more …: the first that is not alike, or the one with the most. */
export function firstApart<Shown>(
  at: (more: number) => Shown,
  isAlike: (shown: Shown) => boolean,
  most: number,
): Shown {
  for (let more = 0; ; more++) {
    const shown = at(more);
    if (more >= most || !isAlike(shown)) return shown;
  }
}
