/** One sample's x as a column, its δ as a row, and between them every product; or, without a sample, what they add up to. */
import type { CSSProperties, ReactNode } from 'react';
import { addressOf, factorKinds, type Quantity, summandOf } from '../../quantity';
import { messages, superscript } from '../../text';
import type { AxisNumbers } from '../shared/matrix/frame';
import { NumberCell } from '../shared/matrix/NumberCell';
import { QuantityNumber, QuantityText } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import { AxisHead } from './AxisHead';
import { charactersOf, type FactorScale } from './factorScale';
import { type Axis, cellQuantity, type FactorName, type ProductShape } from './productShape';

interface OuterMatrixProps {
  readonly shape: ProductShape;
  readonly scales: Readonly<Record<FactorName, FactorScale>>;
  readonly step: StepView;
  /** The positions printed. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly selected: AxisNumbers<Axis>;
  readonly sample: number | undefined;
  /** How the cells print and colour. */
  readonly products: FactorScale;
  readonly isSelected: boolean;
  /** Not added yet. */
  readonly waits: boolean;
  readonly firstColumn: number;
  readonly upTo?: number | undefined;
  readonly added?: number;
}

export function OuterMatrix(props: OuterMatrixProps) {
  const { shape, scales, step, from, to, selected, sample, products, isSelected, waits, firstColumn, upTo, added } =
    props;
  const words = messages.product;
  const { layer } = shape;
  const partial = upTo !== undefined && added !== undefined ? words.partialName(added, shape.sample.length) : undefined;
  const product = (row: number, column: number): Quantity => {
    const place = { layer, from: shape.from[row] ?? 0, to: shape.to[column] ?? 1 };
    if (sample === undefined) return cellQuantity('gradient', layer, { ...place, sample: 0 }, upTo);
    return summandOf(step.trace, place, sample);
  };
  const factorOf = (factor: 'x' | 'delta', position: number): Quantity | undefined =>
    sample === undefined
      ? undefined
      : cellQuantity(
          factor,
          layer,
          { from: shape.from[position] ?? 0, sample, to: shape.to[position] ?? 1 },
          undefined,
        );
  const name =
    sample === undefined
      ? words.factors.gradient.name
      : words.outerName({ sample, hasFactors: factorKinds(step.trace).length > 0 });
  const { exponent } = products.format;
  return (
    <figure className={`product-matrix ${isSelected ? 'is-selected' : ''} ${waits ? 'waits' : ''}`}>
      <figcaption>
        {sample === undefined ? (
          <span className="product-symbol">{words.factors.gradient.symbol}</span>
        ) : (
          <span className="product-matrix-title">{words.outerTitle(sample)}</span>
        )}
        {sample !== undefined &&
          factorKinds(step.trace).map((kind) => (
            <span key={kind} className="product-waits">
              {' '}
              {words.times} <QuantityNumber quantity={{ kind, sample }} step={step} />
            </span>
          ))}
        {waits && <span className="product-waits"> {words.notAdded}</span>}
        {partial && <span className="product-waits"> {partial}</span>}
        {exponent !== 0 && <span className="product-power"> {words.powerOfTen(superscript(exponent))}</span>}
      </figcaption>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={name}
        style={{ '--characters': charactersOf(products) } as CSSProperties}
      >
        <thead>
          <tr>
            <td className="product-corner" />
            {to.map((column, index) => (
              <Margin
                key={column}
                quantity={factorOf('delta', column)}
                step={step}
                scale={scales.delta}
                className={column === selected.to ? 'in-dot' : ''}
                place={{ row: 0, column: firstColumn + index + 1 }}
              >
                <AxisHead axis="to" shape={shape} position={column} />
              </Margin>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.map((row, rowIndex) => (
            <tr key={row}>
              <Margin
                quantity={factorOf('x', row)}
                step={step}
                scale={scales.x}
                className={row === selected.from ? 'in-dot' : ''}
                place={{ row: rowIndex + 1, column: firstColumn }}
              >
                <AxisHead axis="from" shape={shape} position={row} />
              </Margin>
              {to.map((column, index) => (
                <NumberCell
                  key={column}
                  quantity={product(row, column)}
                  step={step}
                  format={products.format}
                  end={products.largest}
                  className={row === selected.from && column === selected.to ? 'in-dot' : ''}
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

interface MarginProps {
  readonly quantity: Quantity | undefined;
  readonly step: StepView;
  readonly scale: FactorScale;
  readonly className: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly children: ReactNode;
}

/** A factor beside the products; beside their sum only what the row or column is of. */
function Margin({ quantity, step, scale, className, place, children }: MarginProps) {
  if (!quantity) return <th className={`product-margin ${className}`}>{children}</th>;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
      role="gridcell"
      className={`product-margin ${className}`}
      data-row={place.row}
      data-column={place.column}
      data-quantity={addressOf(quantity)}
      tabIndex={-1}
    >
      <QuantityText quantity={quantity} step={step} format={scale.format} />
    </td>
  );
}
