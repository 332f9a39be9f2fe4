/** The same product with samples as rows or columns, and weights turned or not, each with its shapes. */

import { Tex } from '../../kit/quantity/Tex';
import { type MatrixLayout, type MatrixName, type ProductForm, productForm, productTex, sidesOf } from '../../quantity';
import { messages } from '../../text';
import type { LayerProduct } from './layerProduct';

const sampleSides = ['rows', 'columns'] as const satisfies readonly MatrixLayout['samples'][];
const weightSides = ['inOut', 'outIn'] as const satisfies readonly MatrixLayout['weights'][];

interface TurnedFormsProps {
  readonly product: LayerProduct;
  /** Whether the samples’ factors stand between the two matrices. */
  readonly hasFactors: boolean;
}

export function TurnedForms({ product, hasFactors }: TurnedFormsProps) {
  const { form, layer } = product;
  const words = messages.product.turned;
  return (
    <details data-not-on="stage">
      <summary className="soft product-question" data-not-on="slide">
        {words.question}
      </summary>
      <ul className="product-turned" aria-label={words.name}>
        {weightSides.flatMap((weights) =>
          sampleSides.map((samples) => {
            const turned = productForm(form.of, { samples, weights });
            const isShown = form.layout.samples === samples && form.layout.weights === weights;
            return (
              <li key={`${samples} ${weights}`} className={isShown ? 'stack is-shown' : 'stack'}>
                <span className="aside product-turned-layout">
                  {words.samples[samples]}, {words.weights[weights]}
                  {isShown && <strong> ({words.shown})</strong>}
                </span>
                <Tex tex={productTex(turned, layer, hasFactors)} />
                <span className="aside product-turned-shapes">{shapesOf(turned, product, hasFactors)}</span>
              </li>
            );
          }),
        )}
      </ul>
      <p className="aside product-caption" data-not-on="stage">
        {words.independent}
      </p>
    </details>
  );
}

/** 4 × 3 · 3 × 2 = 4 × 2 */
function shapesOf(form: ProductForm, { shape }: LayerProduct, hasFactors: boolean): string {
  const words = messages.product;
  const shapeOf = (matrix: MatrixName): string => {
    const { rows, columns } = sidesOf(form, matrix);
    return words.shape(shape[rows].length, shape[columns].length);
  };
  const [first, second] = form.factors;
  const rows = shape.sample.length;
  const factors = [shapeOf(first), ...(hasFactors ? [words.shape(rows, rows)] : []), shapeOf(second)];
  return words.turned.shapes(factors, shapeOf(form.result));
}
