/**
 * A slip: the formula that it puts in the place of a cell's, with quantities as leaves, so that it is evaluated with the student's own numbers.
 * The tables list them by name, the simplest first.
 */
import type { MistakeName } from '../../../../model';
import type { Quantity, QuantityKind, QuantityOf, Tree } from '../../../../quantity';
import type { SlipDetail, SlipName } from '../finding';

/** In the order in which slips that fit are named: the simplest first. */
export const slipFamilies = ['factor', 'missing', 'object', 'averaged', 'pass', 'once'] as const;
type SlipFamily = (typeof slipFamilies)[number];

export interface Slip {
  readonly name: SlipName;
  readonly family: SlipFamily;
  readonly kind: QuantityKind;
  readonly detail: SlipDetail;
  /** The wrong formula; undefined for a cell in which this slip changes nothing. */
  readonly tree: (quantity: Quantity) => Tree | undefined;
  readonly factor?: number;
  readonly method?: MistakeName;
}

/** The wrong formula of a cell; undefined where this slip changes nothing. */
export type Wrong<Place> = (place: Place) => Tree | undefined;

interface Entry<Place> extends Partial<Pick<Slip, 'detail' | 'factor'>> {
  readonly gives: Wrong<Place>;
}

/** `false`, undefined: the step does not allow it. */
export type Entries<Place> = { readonly [Name in SlipName]?: Wrong<Place> | Entry<Place> | false | undefined };

/** Slips with variants are in several lists. */
export type SlipTable<Place> = { readonly [Family in SlipFamily]?: Entries<Place> | readonly Entries<Place>[] };

/** The slips of one kind of cell; `among`: of some of its cells alone. */
export function slipsOf<K extends QuantityKind>(
  kind: K,
  table: SlipTable<QuantityOf<K>>,
  among: (place: QuantityOf<K>) => boolean = () => true,
): readonly Slip[] {
  const slipOf = (family: SlipFamily, name: string, { gives, ...known }: Entry<QuantityOf<K>>): Slip => {
    const tree = (quantity: Quantity): Tree | undefined => {
      const place = quantity as QuantityOf<K>;
      return quantity.kind === kind && among(place) ? gives(place) : undefined;
    };
    return { detail: {}, ...known, name: name as SlipName, family, kind, tree };
  };
  return slipFamilies.flatMap((family) =>
    [table[family] ?? []].flat().flatMap((entries) =>
      Object.entries(entries).flatMap(([name, entry]) => {
        if (!entry) return [];
        return [slipOf(family, name, typeof entry === 'function' ? { gives: entry } : entry)];
      }),
    ),
  );
}
