/** The clicks of several builds as a table: medians, in brackets the least, and ratios to the first build. */
import type { Gestures, Times } from './gestureTimes';

export function gesturesMarkdown(folders: readonly string[], { browser, gestures }: Gestures): string {
  const head = [`from click to paint, ${browser}`, ...folders];
  const rows = gestures.flatMap(({ what, builds }) => [
    [`${what}, ms`, ...cells(builds, 'elapsed')],
    [`${what}, ms of the page's own thread`, ...cells(builds, 'thread')],
    [`${what}: style passes, layouts`, ...builds.map(({ styles, layouts }) => `${styles}, ${layouts}`)],
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cells(builds: readonly Times[], of: 'elapsed' | 'thread'): readonly string[] {
  const [first] = builds;
  return builds.map((build) => {
    const { median, least } = build[of];
    const text = `${median.toFixed(1)} (${least.toFixed(1)})`;
    if (first === undefined || build === first) return text;
    return `${text} = ${(median / first[of].median).toFixed(2)} (${(least / first[of].least).toFixed(2)})`;
  });
}
