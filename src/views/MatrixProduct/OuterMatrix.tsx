/**
 * One sample's x and δ in the margins, and all their products; or, without a sample, the sum of these matrices.
 */
import type { CSSProperties, ReactNode } from 'react';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { SymbolPieces } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import { factorKinds, type Quantity, summandOf } from '../../quantity';
import { headPower, messages } from '../../text';
import type { FactorScale } from '../shared/matrix/cellScale';
import type { AxisNumbers } from '../shared/matrix/frame';
import { NumberCell } from '../shared/matrix/NumberCell';
import { AxisHead } from './AxisHead';
import { charactersOf, type MatrixScales } from './factorScale';
import { type Axis, cellQuantity, type LayerProduct, sumSoFar } from './layerProduct';
import { symbolOf } from './matrixSymbols';

interface OuterMatrixProps {
  readonly product: LayerProduct;
  readonly scales: MatrixScales;
  readonly step: StepView;
  /** The positions printed. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly selected: AxisNumbers<Axis>;
  readonly sample: number | undefined;
  /** Format and colour scale of the cells. */
  readonly products: FactorScale;
  readonly isSelected: boolean;
  /** Not added yet. */
  readonly isNotAdded: boolean;
  readonly firstColumn: number;
  readonly upTo?: number | undefined;
  readonly added?: number;
}

export function OuterMatrix(props: OuterMatrixProps) {
  const {
    product,
    scales,
    step,
    rows,
    columns,
    selected,
    sample,
    products,
    isSelected,
    isNotAdded,
    firstColumn,
    upTo,
    added,
  } = props;
  const words = messages.product;
  const { layer, form, shape } = product;
  const whole = symbolOf(product, 'gradient');
  const partial = upTo !== undefined && added !== undefined ? words.partialName(added, shape.sample.length) : undefined;
  const quantityAt = (row: number, column: number): Quantity => {
    const at = { from: 0, to: 0, [form.rows]: row, [form.columns]: column };
    const place = { layer, from: shape.from[at.from] ?? 0, to: shape.to[at.to] ?? 1 };
    if (sample === undefined) return sumSoFar(step.trace, place, upTo);
    return summandOf(step.trace, place, sample);
  };
  /** Beside the products are the factors; beside their sum only the units' names. */
  const margin = (axis: Axis, position: number, row: number, column: number): ReactNode => {
    const className = `small product-margin ${position === selected[axis] ? 'in-dot' : ''}`;
    if (sample === undefined) {
      return (
        <th key={position} className={className}>
          <AxisHead axis={axis} matrix="gradient" product={product} position={position} />
        </th>
      );
    }
    const factor = axis === 'from' ? 'x' : 'delta';
    const indices = { from: shape.from[position] ?? 0, sample, to: shape.to[position] ?? 1 };
    return (
      <NumberCell
        key={position}
        quantity={cellQuantity(factor, layer, indices)}
        step={step}
        format={scales[factor]?.format}
        className={className}
        row={row}
        column={firstColumn + column}
        isMargin
      />
    );
  };
  const name =
    sample === undefined
      ? words.matrices.gradient(whole.text)
      : words.outerName({ sample, hasFactors: factorKinds(step.trace).length > 0 });
  const { exponent } = products.format;
  return (
    <figure className={`product-matrix ${isSelected ? 'is-selected' : ''} ${isNotAdded ? 'is-not-added' : ''}`}>
      <figcaption>
        {sample === undefined ? (
          <span className="product-symbol">
            <SymbolPieces pieces={whole.pieces} />
          </span>
        ) : (
          <span className="small product-matrix-title">{words.outerTitle(sample)}</span>
        )}
        {sample !== undefined &&
          factorKinds(step.trace).map((kind) => (
            <span key={kind} className="aside">
              {' '}
              {words.times} <QuantityNumber quantity={{ kind, sample }} step={step} />
            </span>
          ))}
        {isNotAdded && (
          <span className="aside" data-not-on="stage">
            {' '}
            {words.notAdded}
          </span>
        )}
        {partial && (
          <span className="aside" data-not-on="stage">
            {' '}
            {partial}
          </span>
        )}
        {exponent !== 0 && <span className="aside"> {headPower(exponent)}</span>}
      </figcaption>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={name}
        style={{ '--characters': charactersOf(products) } as CSSProperties}
      >
        <thead>
          <tr>
            <td />
            {columns.map((column, index) => margin(form.columns, column, 0, index + 1))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row}>
              {margin(form.rows, row, rowIndex + 1, 0)}
              {columns.map((column, index) => (
                <NumberCell
                  key={column}
                  quantity={quantityAt(row, column)}
                  step={step}
                  format={products.format}
                  end={products.largest}
                  className={row === selected[form.rows] && column === selected[form.columns] ? 'in-dot' : ''}
                  selected={(row === selected[form.rows] && column === selected[form.columns]) || undefined}
                  row={rowIndex + 1}
                  column={firstColumn + index + 1}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
