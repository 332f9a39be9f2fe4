/**
 * A slip: the formula that it puts in the place of a cell's, with quantities as leaves, so that it is evaluated with the student's own numbers.
 * The tables list them by name, the simplest first.
 */
import { negative, product, substituted, sum } from '../../../../expression';
import type { MistakeName } from '../../../../model';
import { leaf, type Quantity, type QuantityKind, type QuantityOf, type Tree } from '../../../../quantity';
import type { messages } from '../../../../text';
import type { UnitPlace } from '../routes';

/** A slip has a sentence in the catalogue, by its name. */
export type SlipName = keyof typeof messages.slips.names;

/** What a sentence about a slip needs besides the cell: another sample, a unit, a divisor, the name of an activation. */
export type SlipDetail = Readonly<Record<string, number | string>>;

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

/** What stands in the place of a factor; undefined: it stays. */
interface Changes<Place> {
  /** x of a unit, also of an input; the 1 of a bias is none. */
  readonly x?: (x: UnitPlace, place: Place) => Tree | undefined;
  readonly weight?: (weight: QuantityOf<'weight'>, place: Place) => Tree | undefined;
  readonly slope?: (slope: UnitPlace, place: Place) => Tree | undefined;
  readonly delta?: (delta: UnitPlace, place: Place) => Tree | undefined;
}

/** Stands in the place of a factor that is left out. */
export const out: Tree = { node: 'constant', value: 1 };

/** Changes of a formula; undefined where it has none of these factors, or there is no such formula. */
export function changesOf<Place>(formulaOf: (place: Place) => Tree | undefined) {
  return (changes: Changes<Place>) =>
    (place: Place): Tree | undefined => {
      const formula = formulaOf(place);
      return formula && changed(formula, (part) => otherFor(part, changes, place));
    };
}

/** The formula with other trees in the place of some leaves; undefined if it has none of them. */
export function changed(formula: Tree, otherFor: (part: Quantity) => Tree | undefined): Tree | undefined {
  let isChanged = false;
  const tree = substituted(formula, (part) => {
    const other = otherFor(part);
    isChanged ||= other !== undefined;
    return other ?? leaf(part);
  });
  return isChanged ? withoutGaps(tree) : undefined;
}

function otherFor<Place>(part: Quantity, changes: Changes<Place>, place: Place): Tree | undefined {
  switch (part.kind) {
    case 'input':
      return changes.x?.({ ...part, layer: 0 }, place);
    case 'activation':
      return part.unit > 0 ? changes.x?.(part, place) : undefined;
    case 'weight':
      return changes.weight?.(part, place);
    case 'slope':
      return changes.slope?.(part, place);
    case 'delta':
      return changes.delta?.(part, place);
    default:
      return undefined;
  }
}

function withoutGaps(tree: Tree): Tree {
  if (tree.node === 'sum') return sum(...tree.terms.map(withoutGaps));
  if (tree.node === 'negative') return negative(withoutGaps(tree.of));
  if (tree.node !== 'product') return tree;
  const factors = tree.factors.filter((factor) => factor !== out).map(withoutGaps);
  return factors.length === 1 && factors[0] ? factors[0] : product(...factors);
}
