/** Caches values computed over the whole batch, once per trace: a table asks for them in every row. */
import type { StepTrace } from '../model';

/** `value`, cached by trace and key; nothing is cached if it throws. */
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
