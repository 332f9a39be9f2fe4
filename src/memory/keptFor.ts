/**
 * Values that are computed once: for an owner, as long as it exists, and a key. The computation is given the owner and the parts of
 * the key and nothing else, so a value cannot depend on something that its key lacks.
 */

/** Parts are compared as keys of a Map are: by value, NaN equal to itself. */
type KeyPart = string | number | boolean | undefined;

type Computation<Owner extends object, Key extends readonly KeyPart[], Value> = (owner: Owner, ...key: Key) => Value;

/** Keeps the values of all keys. Nothing is kept if the computation throws. */
export function keptFor<Owner extends object, Key extends readonly KeyPart[], Value>(
  compute: Computation<Owner, Key, Value>,
): Computation<Owner, Key, Value> {
  const branches = new WeakMap<Owner, Branch<Value>>();
  return (owner, ...key) => {
    let branch: Branch<Value> = branches.get(owner) ?? { next: new Map() };
    branches.set(owner, branch);
    for (const part of key) {
      const next: Branch<Value> = branch.next.get(part) ?? { next: new Map() };
      branch.next.set(part, next);
      branch = next;
    }
    branch.leaf ??= { value: compute(owner, ...key) };
    return branch.leaf.value;
  };
}

/** The values of all keys that begin alike. */
interface Branch<Value> {
  leaf?: { readonly value: Value };
  readonly next: Map<KeyPart, Branch<Value>>;
}

/** Keeps the value of the latest key only, for values that are large. */
export function latestFor<Owner extends object, Key extends readonly KeyPart[], Value>(
  compute: Computation<Owner, Key, Value>,
): Computation<Owner, Key, Value> {
  const latest = new WeakMap<Owner, { readonly key: Key; readonly value: Value }>();
  return (owner, ...key) => {
    const known = latest.get(owner);
    if (known && isSame(known.key, key)) return known.value;
    const value = compute(owner, ...key);
    latest.set(owner, { key, value });
    return value;
  };
}

function isSame(one: readonly KeyPart[], other: readonly KeyPart[]): boolean {
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
