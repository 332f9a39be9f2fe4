/**
 * The positions of a step's numbers in its arrays. Every index is checked: a RangeError names the one that does not
 * exist.
 */
import { firstFrom, lastLayer, type Network, unitsIn } from './network';

export class TraceIndex {
  readonly #network: Network;
  /** The batch's last position. */
  readonly #last: number;

  constructor(network: Network, batchSize: number) {
    this.#network = network;
    this.#last = batchSize - 1;
  }

  position(position: number): number {
    return checked('position', position, [0, this.#last]);
  }

  /** Among the units of a layer 1..L, B × d(l); units from 1. */
  unit(layer: number, unit: number, position: number): number {
    checked('layer', layer, [1, lastLayer(this.#network)]);
    const units = unitsIn(this.#network, layer);
    checked('unit', unit, [1, units]);
    return this.position(position) * units + unit - 1;
  }

  /** Among the units of the output layer. */
  output(output: number, position: number): number {
    return this.unit(lastLayer(this.#network), output, position);
  }

  /**
   * Among the activations of a layer 0..L, whose rows start with the constant 1 below the output layer; unit 0 does not
   * exist in the output layer.
   */
  activation(layer: number, unit: number, position: number): number {
    checked('layer', layer, [0, lastLayer(this.#network)]);
    const units = unitsIn(this.#network, layer);
    checked('unit', unit, [0, units]);
    const row = this.position(position);
    return layer === lastLayer(this.#network) ? row * units + unit - 1 : row * (units + 1) + unit;
  }

  /**
   * A weight's x and δ for one sample: x among the activations below, including x_0 = 1, and δ among the units of its
   * layer. It is called for whole rows of weights, so one comparison covers all indices, and only an error checks them
   * one by one.
   */
  factors(layer: number, from: number, to: number, position: number): { readonly x: number; readonly delta: number } {
    const below = this.#network.layers[layer - 1] ?? -1;
    const units = this.#network.layers[layer] ?? 0;
    if (
      !isWithin(from, firstFrom(this.#network), below) ||
      !isWithin(to, 1, units) ||
      !isWithin(position, 0, this.#last)
    ) {
      this.weight(layer, from, to);
      this.position(position);
    }
    return { x: position * (below + 1) + from, delta: position * units + to - 1 };
  }

  /** In a layer's block of weights, with biases in row 0. */
  weight(layer: number, from: number, to: number): number {
    checked('layer', layer, [1, lastLayer(this.#network)]);
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
    throw new RangeError(`${what} ${value}: expected ${first}..${last}`);
  }
  return value;
}
