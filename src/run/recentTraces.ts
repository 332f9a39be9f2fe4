/** Keeps the latest traces, so that moving between neighbouring steps recomputes nothing. */
import { lastLayer, type StepTrace, unitsIn, weightCount } from '../model';

export interface RecentTraces {
  get(step: number): StepTrace | undefined;
  /** Does not count as use. */
  has(step: number): boolean;
  keep(trace: StepTrace): void;
  all(): readonly StepTrace[];
}

/** Keeps at most `count` traces and about `budget` bytes; the one used last is always kept. */
export function createRecentTraces(count: number, budget: number): RecentTraces {
  const traces = new Map<number, StepTrace>();
  let held = 0;

  function forgetOldest(): void {
    const [oldest] = traces.values();
    if (!oldest) return;
    traces.delete(oldest.step);
    held -= traceBytes(oldest);
  }

  return {
    get(step) {
      const trace = traces.get(step);
      if (trace) {
        // A map keeps insertion order: inserting it again makes it the newest.
        traces.delete(step);
        traces.set(step, trace);
      }
      return trace;
    },
    has: (step) => traces.has(step),
    keep(trace) {
      if (traces.has(trace.step)) return;
      traces.set(trace.step, trace);
      held += traceBytes(trace);
      while (traces.size > 1 && (traces.size > count || held > budget)) forgetOldest();
    },
    all: () => [...traces.values()],
  };
}

/** The approximate size of a trace: s, x, slope, δ and errors of each unit and sample, and six numbers per weight. */
function traceBytes({ network, batchSize }: StepTrace): number {
  let units = 0;
  for (let layer = 0; layer <= lastLayer(network); layer++) units += unitsIn(network, layer);
  return 8 * (5 * units * batchSize + 6 * weightCount(network));
}
