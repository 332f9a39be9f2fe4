/**
 * The three matrix products of a layer, and how they are turned. All of them have the same axes, and one is summed over:
 *   forward   S = X W, over the units i below;   backward   Δ below = (Δ Wᵀ) ∘ θ'(S below), over the units j;
 *   gradient  G = Xᵀ Δ, over the samples k.
 * Whether samples are rows, and whether a row of W is the unit that a weight comes from, are two choices: each turns its
 * own matrices, and the order of the factors follows.
 */
export const productNames = ['forward', 'backward', 'gradient'] as const;

export type ProductName = (typeof productNames)[number];

/** Units below, samples, units of the layer. */
export type ProductAxis = 'from' | 'sample' | 'to';

/** `outputs` are θ(S); `slopes` and `deltaBelow` belong to the layer below. */
export type MatrixName =
  | 'x'
  | 'weights'
  | 'preactivations'
  | 'outputs'
  | 'delta'
  | 'slopes'
  | 'deltaBelow'
  | 'gradient';

export interface MatrixLayout {
  readonly samples: 'rows' | 'columns';
  /** `inOut`: the rows of W are the units that weights come from. */
  readonly weights: 'inOut' | 'outIn';
}

export interface MatrixSides {
  readonly rows: ProductAxis;
  readonly columns: ProductAxis;
}

export interface ProductForm extends MatrixSides {
  readonly of: ProductName;
  readonly layout: MatrixLayout;
  /** The two factors, in their order. */
  readonly factors: readonly [first: MatrixName, second: MatrixName];
  readonly summed: ProductAxis;
  /** What the product is multiplied by, cell by cell. */
  readonly slopes?: 'slopes';
  readonly result: MatrixName;
  /** What becomes of the result afterwards. */
  readonly outputs?: 'outputs';
}

const parts = {
  forward: { factors: ['x', 'weights'], axes: ['sample', 'from', 'to'], result: 'preactivations', outputs: 'outputs' },
  backward: { factors: ['delta', 'weights'], axes: ['sample', 'to', 'from'], slopes: 'slopes', result: 'deltaBelow' },
  gradient: { factors: ['x', 'delta'], axes: ['from', 'sample', 'to'], result: 'gradient' },
} as const;

/** The result lies as its own layout says: S and Δ as the samples, G as W. A product that is turned has its factors exchanged. */
export function productForm(of: ProductName, layout: MatrixLayout): ProductForm {
  const { factors, axes, ...part } = parts[of];
  const isAsWritten = of === 'gradient' ? layout.weights === 'inOut' : layout.samples === 'rows';
  const [rows, summed, columns] = isAsWritten ? axes : axes.toReversed();
  const [first, second] = isAsWritten ? factors : factors.toReversed();
  return { of, layout, factors: [first, second], rows, summed, columns, ...part } as ProductForm;
}

/** The axes of a matrix where it stands in the product. */
export function sidesOf({ factors, rows, summed, columns }: ProductForm, matrix: MatrixName): MatrixSides {
  if (matrix === factors[0]) return { rows, columns: summed };
  return matrix === factors[1] ? { rows: summed, columns } : { rows, columns };
}

/** In the order of the line. */
export function matricesOf({ factors, slopes, result, outputs }: ProductForm): readonly MatrixName[] {
  return [...factors, ...(slopes ? [slopes] : []), result, ...(outputs ? [outputs] : [])];
}

/** Whether a matrix is turned in the product, compared with the layout. */
export function isTransposed(form: ProductForm, matrix: MatrixName): boolean {
  return sidesOf(form, matrix).rows !== ownRows(matrix, form.layout);
}

/** What the rows of a matrix are by itself. */
function ownRows(matrix: MatrixName, { samples, weights }: MatrixLayout): ProductAxis {
  switch (matrix) {
    case 'weights':
    case 'gradient':
      return weights === 'inOut' ? 'from' : 'to';
    case 'x':
    case 'slopes':
    case 'deltaBelow':
      return samples === 'rows' ? 'sample' : 'from';
    default:
      return samples === 'rows' ? 'sample' : 'to';
  }
}
