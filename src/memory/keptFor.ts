/**
 * Values that are computed once. The computation is given the parts of the key and nothing else, so a value cannot depend on something
 * that its key lacks. Where the first part is an object that owns the values, they live as long as it: `keptFor` keeps the values of all
 * keys, `latestFor` that of the latest. Without an owner they live as long as the function: `kept` and `recent`.
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
    const last = key.length - 1;
    for (let at = 0; at < last; at++) branch = branchAt(nextOf(branch), key[at]);
    const values = valuesOf(branch);
    const part = key[last];
    const known = values.get(part);
    if (known !== undefined) return known;
    // Undefined may be a value, too.
    if (values.has(part)) return known as Value;
    const value = compute(owner, ...key);
    values.set(part, value);
    return value;
  };
}

/** The values of all keys that begin alike: `values` by the last part, `next` by the one that follows where there are more. */
interface Branch<Value> {
  values?: Map<KeyPart, Value>;
  next?: Map<KeyPart, Branch<Value>>;
}

function valuesOf<Value>(branch: Branch<Value>): Map<KeyPart, Value> {
  branch.values ??= new Map();
  return branch.values;
}

function nextOf<Value>(branch: Branch<Value>): Map<KeyPart, Branch<Value>> {
  branch.next ??= new Map();
  return branch.next;
}

interface Branches<Part, Value> {
  get(part: Part): Branch<Value> | undefined;
  set(part: Part, branch: Branch<Value>): unknown;
}

/** Written only where it is new: tables read what is kept in every row. */
function branchAt<Part, Value>(branches: Branches<Part, Value>, part: Part): Branch<Value> {
  const known = branches.get(part);
  if (known) return known;
  const branch: Branch<Value> = {};
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

/** Keeps the values of all keys, of which there are few. */
export function kept<Key extends readonly KeyPart[], Value>(compute: (...key: Key) => Value): (...key: Key) => Value {
  const owner = {};
  const read = keptFor((_owner: object, ...key: Key) => compute(...key));
  return (...key) => read(owner, ...key);
}

/** Keeps the values of the keys that were asked for last, at most so many; objects in a key are compared by identity. */
export function recent<Key extends readonly unknown[], Value>(
  most: number,
  compute: (...key: Key) => Value,
): (...key: Key) => Value {
  let latest: readonly { readonly key: Key; readonly value: Value }[] = [];
  return (...key) => {
    const known = latest.find((one) => isSame(one.key, key));
    if (known && known === latest[0]) return known.value;
    const first = known ?? { key, value: compute(...key) };
    latest = [first, ...latest.filter((one) => one !== known)].slice(0, most);
    return first.value;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
