/** Values that run over the whole batch, computed once a trace: a table asks for them with every row it prints. */
import type { StepTrace } from '../model';

/** `value`, kept by trace and key; a value that throws is not kept. */
export function keptByTrace<Place>(
  keyOf: (place: Place) => string,
  value: (place: Place, trace: StepTrace) => number,
): (place: Place, trace: StepTrace) => number {
  const values = new WeakMap<StepTrace, Map<string, number>>();
  return (place, trace) => {
    let known = values.get(trace);
    if (!known) {
      known = new Map();
      values.set(trace, known);
    }
    const key = keyOf(place);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const fresh = value(place, trace);
    known.set(key, fresh);
    return fresh;
  };
}
