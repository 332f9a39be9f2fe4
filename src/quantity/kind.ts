/** What the app knows about one kind of quantity; every kind's definition has this shape. */

import type { Network, StepTrace } from '../model';
import type { MessageName } from '../text';
import type { Stop } from './phases';
import type { QuantityKind, QuantityOf } from './quantity';
import type { Tree } from './tree';

/** How a number is computed; `note` explains in words why it is computed this way, if that needs explaining. */
export interface Derivation {
  readonly expression: Tree;
  readonly note?: MessageName<'notes'>;
  /** An alternative derivation of the same number, such as the unfused one. */
  readonly alternative?: {
    readonly expression: Tree;
    readonly note: MessageName<'notes'>;
    /**
     * Rounding leaves too few correct digits: the factors are shown before the formula that is used, without a result.
     */
    readonly losesDigits?: true;
  };
}

export interface KindDefinition<K extends QuantityKind> {
  /** In words, for screen readers, tooltips and exports. */
  readonly name: (quantity: QuantityOf<K>, network: Network) => string;
  /** Throws a RangeError if the trace has no such number. */
  readonly value: (quantity: QuantityOf<K>, trace: StepTrace) => number;
  /** Absent for what is given (data, weights before the step, settings); undefined, too, where it needs more than one formula (a further pass). */
  readonly derive?: (quantity: QuantityOf<K>, trace: StepTrace) => Derivation | undefined;
  readonly knownFrom: (quantity: QuantityOf<K>, trace: StepTrace) => Stop;
}
