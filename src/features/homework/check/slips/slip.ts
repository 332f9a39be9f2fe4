/** A slip: the formula that it puts in the place of a cell's, with quantities as leaves, so that it is evaluated with the student's own numbers. */
import type { MistakeName } from '../../../../model';
import type { Quantity, QuantityKind, QuantityOf, Tree } from '../../../../quantity';
import type { SlipDetail } from '../finding';
import type { SlipName } from '../slipNames';

/** In the order in which slips that fit are named: the simplest first. */
export const slipFamilies = ['factor', 'missing', 'object', 'averaged', 'pass', 'once'] as const;

export interface Slip {
  readonly name: SlipName;
  readonly family: (typeof slipFamilies)[number];
  readonly kind: QuantityKind;
  readonly detail: SlipDetail;
  /** The wrong formula; undefined for a cell in which this slip changes nothing. */
  readonly tree: (quantity: Quantity) => Tree | undefined;
  readonly factor?: number;
  readonly method?: MistakeName;
}

type Extra = Partial<Pick<Slip, 'detail' | 'factor' | 'method'>>;

/** Makes a slip of one kind of cell. */
export type MakeSlip<Place> = (
  name: SlipName,
  family: Slip['family'],
  tree: (place: Place) => Tree | undefined,
  extra?: Extra,
) => Slip;

/** Makes slips of one kind of cell. */
export function slipsOf<K extends QuantityKind>(kind: K): MakeSlip<QuantityOf<K>> {
  return (name, family, tree, extra = {}) => ({
    name,
    family,
    kind,
    detail: {},
    ...extra,
    tree: (quantity) => (quantity.kind === kind ? tree(quantity as QuantityOf<K>) : undefined),
  });
}
