/** The same object for as long as its contents are equal: what is computed from them is computed once. For short lists of numbers and words. */
import { useRef } from 'react';

export function useEqual<Value>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
