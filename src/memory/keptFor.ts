/**
 * Values that are computed once: for an owner, as long as it exists, and a key. The computation is given the owner and the parts of
 * the key and nothing else, so a value cannot depend on something that its key lacks.
 */

/** Parts are compared as keys of a Map are: by value, NaN equal to itself. */
type KeyPart = string | number | boolean | undefined;

type Computation<Owner extends object, Key extends readonly unknown[], Value> = (owner: Owner, ...key: Key) => Value;

/** Keeps the values of all keys. Nothing is kept if the computation throws. */
export function keptFor<Owner extends object, Key extends readonly KeyPart[], Value>(
  compute: Computation<Owner, Key, Value>,
): Computation<Owner, Key, Value> {
  const branches = new WeakMap<Owner, Branch<Value>>();
  return (owner, ...key) => {
    let branch = branchAt(branches, owner);
    for (const part of key) branch = branchAt(branch.next, part);
    branch.leaf ??= { value: compute(owner, ...key) };
    return branch.leaf.value;
  };
}

/** The values of all keys that begin alike. */
interface Branch<Value> {
  leaf?: { readonly value: Value };
  readonly next: Map<KeyPart, Branch<Value>>;
}

interface Branches<Part, Value> {
  get(part: Part): Branch<Value> | undefined;
  set(part: Part, branch: Branch<Value>): unknown;
}

/** Written only where it is new: tables read what is kept in every row. */
function branchAt<Part, Value>(branches: Branches<Part, Value>, part: Part): Branch<Value> {
  const known = branches.get(part);
  if (known) return known;
  const branch: Branch<Value> = { next: new Map() };
  branches.set(part, branch);
  return branch;
}

/** Keeps the value of the latest key only, for values that are large, or depend on a second object: it is compared by identity. */
export function latestFor<Owner extends object, Key extends readonly (KeyPart | object)[], Value>(
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

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
