/** The same product with samples as rows or columns, and weights turned or not, each with its shapes. */

import { Tex } from '../../kit/quantity/Tex';
import { type MatrixLayout, type MatrixName, type ProductForm, productForm, productTex, sidesOf } from '../../quantity';
import { messages } from '../../text';
import type { LayerProduct } from './layerProduct';

const sampleSides = ['rows', 'columns'] as const satisfies readonly MatrixLayout['samples'][];
const weightSides = ['inOut', 'outIn'] as const satisfies readonly MatrixLayout['weights'][];

export function TurnedForms({ product }: { readonly product: LayerProduct }) {
  const { form, layer } = product;
  const words = messages.product.turned;
  return (
    <details className="product-conventions" data-not-on="stage">
      <summary className="soft product-question" data-not-on="slide">
        {words.question}
      </summary>
      <ul className="product-turned" aria-label={words.name}>
        {weightSides.flatMap((weights) =>
          sampleSides.map((samples) => {
            const turned = productForm(form.of, { samples, weights });
            const isShown = form.layout.samples === samples && form.layout.weights === weights;
            return (
              <li key={`${samples} ${weights}`} className={isShown ? 'is-shown' : undefined}>
                <span className="aside product-turned-layout">
                  {words.samples[samples]}, {words.weights[weights]}
                  {isShown && <strong> ({words.shown})</strong>}
                </span>
                <Tex tex={productTex(turned, layer)} />
                <span className="aside product-turned-shapes">{shapesOf(turned, product)}</span>
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
function shapesOf(form: ProductForm, { shape }: LayerProduct): string {
  const words = messages.product;
  const shapeOf = (matrix: MatrixName): string => {
    const { rows, columns } = sidesOf(form, matrix);
    return words.shape(shape[rows].length, shape[columns].length);
  };
  const [first, second] = form.factors;
  return words.turned.shapes(shapeOf(first), shapeOf(second), shapeOf(form.result));
}
