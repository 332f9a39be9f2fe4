/** A quantity's address, `kind.indices` with dots only, as used in links, messages and formulas, and its parser. */
import { hyperparameters, ruleLines } from '../model';
import { indexNames, type Quantity, type QuantityKind, type WeightPlace } from './quantity';

/** `delta.2.1.3` for δ of layer 2, unit 1, sample 3; of a running total in a later row of its sample, the row too. */
export function addressOf(quantity: Quantity): string {
  return addressWith(quantity.kind, quantity as unknown as Indices);
}

type Indices = Readonly<Partial<Record<string, number | string>>>;

/** The same with letters for some indices. In one loop, because addresses are made for every cell of large tables. */
export function addressWith(kind: QuantityKind, indices: Indices): string {
  let address: string = kind;
  for (const name of indexNames[kind]) address += `.${indices[name]}`;
  return indices.row === undefined ? address : `${address}.${indices.row}`;
}

/** `delta.layer.unit.sample`: the form of a kind's addresses; undefined for an unknown kind. */
export function addressForm(kind: string): string | undefined {
  return isKind(kind) ? [kind, ...indexNames[kind]].join('.') : undefined;
}

/** Whether two references name the same number. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  return addressOf(one) === addressOf(other);
}

/**
 * Parses an address; undefined if it is not one. It does not check whether the network has the unit or the sample: see
 * `exists`. `activation.0.i.k` is read as the input, and a former kind as the one that replaced it.
 */
export function parseAddress(address: string): Quantity | undefined {
  const [first = '', ...rest] = address.split('.');
  const [kind = '', ...parts] = [
    ...(Object.hasOwn(formerKinds, first) ? (formerKinds[first] ?? []) : [first]),
    ...rest,
  ];
  if (!isKind(kind)) return undefined;
  const names: readonly string[] =
    kind === 'runningTotal' && parts.length > indexNames[kind].length ? [...indexNames[kind], 'row'] : indexNames[kind];
  const values = parts.map((part, at) => indexIn(part, names[at]));
  if (values.length !== names.length || values.includes(undefined)) return undefined;
  const indices = Object.fromEntries(names.map((name, at) => [name, values[at]]));
  const quantity = { kind, ...indices } as unknown as Quantity;
  if (quantity.kind === 'activation' && quantity.layer === 0 && quantity.unit > 0) {
    return { kind: 'input', unit: quantity.unit, sample: quantity.sample };
  }
  return quantity;
}

/** `2.2.1` for w_21^(2). */
export function weightAddress(place: WeightPlace): string {
  return `${place.layer}.${place.from}.${place.to}`;
}

export function parseWeightAddress(text: string): WeightPlace | undefined {
  const [layer, from, to, ...rest] = text.split('.');
  if (rest.length > 0 || ![layer, from, to].every(isIndex)) return undefined;
  return { layer: Number(layer), from: Number(from), to: Number(to) };
}

/** Former versions had a kind for each optimizer's numbers; old links still use them. */
const formerKinds: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...['velocity', 'firstMoment', 'secondMoment'].flatMap((line) => [
    [`${line}Before`, ['optimizerState', line]],
    [`${line}After`, ['optimizerLine', line]],
    [`${line}Corrected`, ['optimizerLine', `${line}Corrected`]],
  ]),
  ...['momentum', 'weightDecay', 'beta1', 'beta2', 'epsilon'].map((name) => [name, ['hyperparameter', name]]),
]);

/** An index: a number, or the name of an optimizer's line or hyperparameter; undefined for anything else. */
function indexIn(text: string, name: string | undefined): number | string | undefined {
  const names = name === 'line' ? ruleLines : name === 'name' ? hyperparameters : undefined;
  if (names) return Object.hasOwn(names, text) ? text : undefined;
  return isIndex(text) ? Number(text) : undefined;
}

export function isKind(text: string): text is QuantityKind {
  return Object.hasOwn(indexNames, text);
}

function isIndex(text: string | undefined): boolean {
  return text !== undefined && /^(0|[1-9]\d{0,6})$/.test(text);
}
