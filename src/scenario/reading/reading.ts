/** One way to take the arrays of a paste as samples, targets, weights and biases. */
import type { NamedActivations } from './activations';
import type { Rows } from './arrays';

export interface Reading extends LaidOut {
  /** Sizes of all layers, where the paste has them. */
  readonly layers?: readonly number[];
  readonly inputs?: Rows;
  readonly targets?: Rows;
  readonly cells: readonly {
    readonly layer: number;
    readonly from: number;
    readonly to: number;
    readonly value: number;
    readonly name: string;
  }[];
  readonly learningRate?: number;
  readonly batchSize?: number;
  /** A number whose comma could be taken otherwise, and what it is here; absent where nothing is in doubt. */
  readonly commas?: { readonly written: string; readonly value: number };
  readonly activations?: NamedActivations;
  /** The text has formulas, and none tells what function the output applies. */
  readonly isOutputUntold?: true;
  /** The text says that the network has none. */
  readonly isWithoutBiases?: true;
  /** The text has some that were not understood. */
  readonly hasUnreadBiases?: true;
  /** The weights are all that the network has. */
  readonly isWhole: boolean;
}

/** The conventions of a reading; absent where there is nothing to choose. */
export interface Ways {
  readonly weights?: 'in-out' | 'out-in';
  readonly inputs?: 'rows' | 'columns' | 'list';
  /** `classes`: the numbers of classes, from 0. */
  readonly targets?: 'rows' | 'columns' | 'list' | 'classes';
  /** Biases stand in the first row of each matrix, or in its first column where a row is a unit that weights lead to. */
  readonly biasFirst?: true;
  /** They stand in the last row or column. */
  readonly biasLast?: true;
  /** b1, b2 … are one for each unit, or one for all units of each layer. */
  readonly biases?: 'units' | 'layers';
  /** Edges with numbers: unit by unit of the layer that they lead to, or of the one that they come from; or the last of them is a bias. */
  readonly edges?: 'to' | 'from' | 'bias';
}

/** One way to lay out weights and biases. */
export interface LaidOut {
  /** By layer, from 1: d(l−1) rows of d(l). */
  readonly weights: ReadonlyMap<number, Rows>;
  readonly biases: ReadonlyMap<number, readonly number[]>;
  readonly ways: Ways;
  /** Less is likelier. */
  readonly unlikely: number;
}
