/**
 * Caches the latest value computed for an object (usually a step), as long as the object exists; another key replaces
 * it.
 */
export function lastKept<Owner extends object, Value>(): (owner: Owner, key: string, make: () => Value) => Value {
  const kept = new WeakMap<Owner, { readonly key: string; readonly value: Value }>();
  return (owner, key, make) => {
    const known = kept.get(owner);
    if (known?.key === key) return known.value;
    const value = make();
    kept.set(owner, { key, value });
    return value;
  };
}
