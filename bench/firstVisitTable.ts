/** The first visits of builds as a table: medians, in brackets the least. */
import type { FirstVisitTimes } from './firstVisitTimes';
import type { Spread } from './spread';

/** Its head and its rows; each build with what stands above its column. */
export function firstVisitTable(
  builds: readonly (readonly [string, FirstVisitTimes])[],
): [readonly string[], readonly (readonly string[])[]] {
  const row = (what: string, cell: (times: FirstVisitTimes) => string): readonly string[] => [
    what,
    ...builds.map(([, times]) => cell(times)),
  ];
  return [
    [
      'first visit on a phone (390 × 844, CPU 4 times slower, 1.6 Mbit/s, latency 150 ms)',
      ...builds.map(([title]) => title),
    ],
    [
      row('until the first number is seen (at most 2500 ms)', ({ number }) => milliseconds(number)),
      row('until a click on it is answered (at most 2500 ms)', ({ answer }) => milliseconds(answer)),
      row("the page's own thread until then", ({ thread }) => milliseconds(thread)),
      row('layout shift, the most of all visits', ({ moved }) => moved.toFixed(3)),
    ],
  ];
}

function milliseconds({ median, least }: Spread): string {
  return `${median.toFixed(0)} ms (${least.toFixed(0)})`;
}
