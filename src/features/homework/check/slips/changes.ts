/** Slips that are other factors in the right formula: x of another layer, the slope of another sample. */
import { negative, product, substituted, sum } from '../../../../expression';
import { leaf, type Quantity, type QuantityOf, type Tree } from '../../../../quantity';

export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
  readonly sample: number;
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
