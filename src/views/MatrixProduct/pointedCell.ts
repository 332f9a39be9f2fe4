/** Which cells of a product are meant: the one that is pointed at, and the chosen one, which is written out. */
import type { Quantity, WeightPlace } from '../../quantity';
import type { Axis, CellIndices, LayerProduct } from './layerProduct';

type Place = Readonly<Partial<Record<Axis, number>>>;

/** The place of a quantity in the result, or in what lies over it cell by cell; undefined if it is not there. */
function placeIn({ form, layer }: Pick<LayerProduct, 'form' | 'layer'>, quantity: Quantity): Place | undefined {
  switch (quantity.kind) {
    case 'preactivation':
    case 'activation':
      return form.of === 'forward' && quantity.layer === layer && quantity.unit > 0
        ? { to: quantity.unit, sample: quantity.sample }
        : undefined;
    case 'delta':
    case 'slope':
      return form.of === 'backward' && quantity.layer === layer - 1
        ? { from: quantity.unit, sample: quantity.sample }
        : undefined;
    case 'gradientSum':
    case 'batchGradient':
    case 'dataGradient':
    case 'runningTotal':
    case 'sampleGradient':
    case 'contribution':
    case 'weight':
      return form.of === 'gradient' && quantity.layer === layer ? { from: quantity.from, to: quantity.to } : undefined;
    default:
      return undefined;
  }
}

/** As text, so that the store's readers can compare it: "from.sample.to", empty for none. */
export function pointedCell(
  quantity: Quantity | undefined,
  product: Pick<LayerProduct, 'form' | 'layer'> | undefined,
): string {
  const place = quantity && product && placeIn(product, quantity);
  return place ? [place.from, place.sample, place.to].join('.') : '';
}

/** Whether a position along an axis belongs to the pointed cell's row or column; those summed over all do. */
export function isPointed(pointed: string, { form, shape }: LayerProduct, axis: Axis, position: number): boolean {
  if (axis === form.summed) return true;
  const [from, sample, to] = pointed.split('.').map(Number);
  return shape[axis][position] === { from, sample, to }[axis];
}

interface Chosen {
  readonly weight: WeightPlace;
  readonly sample: number;
  readonly focus: Quantity | undefined;
}

/** The cell that is in focus, otherwise that of the selection. The bias has no cell going back: then the first unit's. */
export function chosenCell({ weight, sample, focus }: Chosen, product: LayerProduct): CellIndices {
  const { from, to } = weight;
  const place = (focus && placeIn(product, focus)) ?? {};
  const chosen = { from, to, sample, ...place };
  return { ...chosen, from: product.shape.from.includes(chosen.from) ? chosen.from : (product.shape.from[0] ?? 1) };
}
