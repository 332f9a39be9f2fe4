/**
 * The positions of a step's numbers in its arrays. Every index is checked: a RangeError names the one that does not
 * exist.
 */
import { AbsentNumber } from './absentNumber';
import { firstFrom, lastLayer, type Network, unitsIn } from './network';

export class TraceIndex {
  readonly #network: Network;
  /** B, and the number of the batch's last row. */
  readonly #batchSize: number;

  constructor(network: Network, batchSize: number) {
    this.#network = network;
    this.#batchSize = batchSize;
  }

  /** The index of a row 1..B in an array with one entry per row. */
  row(row: number): number {
    return checked('row', row, [1, this.#batchSize]) - 1;
  }

  /** One of the layers `first`..L. */
  layer(layer: number, first: 0 | 1): number {
    return checked('layer', layer, [first, lastLayer(this.#network)]);
  }

  /** Among the units of a layer 1..L, B × d(l); units from 1. */
  unit(layer: number, unit: number, row: number): number {
    this.layer(layer, 1);
    const units = unitsIn(this.#network, layer);
    checked('unit', unit, [1, units]);
    return this.row(row) * units + unit - 1;
  }

  /** Among the units of the output layer. */
  output(output: number, row: number): number {
    return this.unit(lastLayer(this.#network), output, row);
  }

  /**
   * Among the activations of a layer 0..L, whose rows start with the constant 1 below the output layer; unit 0 does not
   * exist in the output layer.
   */
  activation(layer: number, unit: number, row: number): number {
    this.layer(layer, 0);
    const units = unitsIn(this.#network, layer);
    checked('unit', unit, [0, units]);
    const before = this.row(row);
    return layer === lastLayer(this.#network) ? before * units + unit - 1 : before * (units + 1) + unit;
  }

  /**
   * A weight's x and δ in one row: x among the activations below, including x_0 = 1, and δ among the units of its
   * layer. It is called for whole rows of weights, so one comparison covers all indices, and only an error checks them
   * one by one.
   */
  factors(layer: number, from: number, to: number, row: number): { readonly x: number; readonly delta: number } {
    const below = this.#network.layers[layer - 1] ?? -1;
    const units = this.#network.layers[layer] ?? 0;
    if (
      !isWithin(from, firstFrom(this.#network), below) ||
      !isWithin(to, 1, units) ||
      !isWithin(row, 1, this.#batchSize)
    ) {
      this.weight(layer, from, to);
      this.row(row);
    }
    return { x: (row - 1) * (below + 1) + from, delta: (row - 1) * units + to - 1 };
  }

  /** In a layer's block of weights, with biases in row 0. */
  weight(layer: number, from: number, to: number): number {
    this.layer(layer, 1);
    checked('from', from, [firstFrom(this.#network), unitsIn(this.#network, layer - 1)]);
    const units = unitsIn(this.#network, layer);
    return from * units + checked('to', to, [1, units]) - 1;
  }
}

function isWithin(value: number, first: number, last: number): boolean {
  return value >= first && value <= last && Number.isInteger(value);
}

function checked(what: string, value: number, [first, last]: readonly [number, number]): number {
  if (!isWithin(value, first, last)) {
    throw new AbsentNumber(`${what} ${value}: expected ${first}..${last}`);
  }
  return value;
}
