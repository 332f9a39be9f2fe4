/** One matrix of a product: its symbol and shape, its axes, a picture of all of it if it is large, and its numbers. */
import { type CSSProperties, useMemo } from 'react';
import { SymbolPieces } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import type { StepTrace } from '../../model';
import { isKnown, layerNumber, type MatrixName, sidesOf } from '../../quantity';
import { headPower, messages } from '../../text';
import { Bitmap } from '../shared/matrix/Bitmap';
import type { FactorScale } from '../shared/matrix/cellScale';
import { type AxisNumbers, isWhole, printedOf } from '../shared/matrix/frame';
import { NumberCell } from '../shared/matrix/NumberCell';
import { Overview } from '../shared/matrix/Overview';
import type { FrameMoves } from '../shared/matrix/useFrame';
import { AxisHead } from './AxisHead';
import { factorPicture } from './factorPixels';
import { charactersOf } from './factorScale';
import { type Axis, cellQuantity, cellReader, type LayerProduct, sumSoFar } from './layerProduct';
import { symbolOf } from './matrixSymbols';
import { isPointed } from './pointedCell';

export interface FactorProps {
  readonly matrix: MatrixName;
  readonly product: LayerProduct;
  readonly scale: FactorScale;
  readonly step: StepView;
  readonly moves: FrameMoves<Axis>;
  readonly selected: AxisNumbers<Axis>;
  /** The pointed cell, `from.sample.to`; empty for none. */
  readonly pointed: string;
  readonly upTo: number | undefined;
  readonly hasPictures: boolean;
  /** The number of its first column in the grid. */
  readonly firstColumn: number;
}

/** In characters: longer symbols have no room beside them for the shape. */
const longSymbol = 9;

export function Factor(props: FactorProps) {
  const { matrix, product, scale, step, moves, selected, pointed, upTo, hasPictures, firstColumn } = props;
  const { form, shape, layer } = product;
  const { frame } = moves;
  const words = messages.product;
  const axes = sidesOf(form, matrix);
  const symbol = symbolOf(product, matrix);
  const name = words.matrices[matrix](symbol.text);
  const rows = shape[axes.rows].length;
  const columns = shape[axes.columns].length;
  const windowed = !isWhole(frame, [axes.rows, axes.columns]);
  const pictured = windowed && hasPictures;
  const printedRows = printedOf(frame, axes.rows);
  const printedColumns = printedOf(frame, axes.columns);
  const known = isKnown(firstCell(matrix, product), step.trace, step.stop);
  const shows = pictured && known && upTo === undefined;
  const picture = useMemo(
    () => (shows ? [factorPicture({ rows, columns, read: cellReader(step.trace, product, matrix) })] : undefined),
    [shows, rows, columns, step.trace, product, matrix],
  );
  const lit = (row: number, column: number): boolean =>
    pointed !== '' && isPointed(pointed, product, axes.rows, row) && isPointed(pointed, product, axes.columns, column);
  const isChosen = (axis: Axis, position: number): boolean => axis === form.summed || position === selected[axis];
  const chosen = (row: number, column: number): boolean => isChosen(axes.rows, row) && isChosen(axes.columns, column);
  return (
    <figure
      className={`product-factor product-${matrix} product-${placeOf(matrix, product)} ${symbol.text.length > longSymbol ? 'has-long-symbol' : ''}`}
    >
      <figcaption>
        <span className="product-symbol">
          <SymbolPieces pieces={symbol.pieces} />
        </span>
        <span className="small unbroken product-shape" aria-hidden="true">
          {words.shape(rows, columns)}
        </span>
        {known && scale.format.exponent !== 0 && <span className="aside">{headPower(scale.format.exponent)}</span>}
        <span className="aside flow product-axes">
          <AxisName product={product} axis={axes.rows} arrow={words.down} trace={step.trace} />{' '}
          <AxisName product={product} axis={axes.columns} arrow={words.across} trace={step.trace} />
        </span>
      </figcaption>
      {pictured && (
        <Overview
          label={messages.frame.picture(name, String(rows), String(columns))}
          frame={frame}
          sides={axes}
          lines={{
            ...(axes.rows !== form.summed && { [axes.rows]: selected[axes.rows] }),
            ...(axes.columns !== form.summed && { [axes.columns]: selected[axes.columns] }),
          }}
          onMove={({ down, across }) =>
            moves.centre({
              [axes.rows]: Math.min(rows - 1, Math.floor(down * rows)),
              [axes.columns]: Math.min(columns - 1, Math.floor(across * columns)),
            })
          }
        >
          {picture && <Bitmap bands={picture} end={scale.largest} />}
        </Overview>
      )}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-multiselectable
        aria-label={`${name}, ${words.shapeSpoken(rows, columns)}`}
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        style={{ '--characters': charactersOf(scale) } as CSSProperties}
      >
        <thead>
          <tr>
            <td />
            {printedColumns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-colindex={column + 2}
                className={column === selected[axes.columns] ? 'is-selected' : undefined}
                data-cut={pictured ? undefined : cutAt(column, printedColumns, columns)}
              >
                <AxisHead axis={axes.columns} matrix={matrix} product={product} position={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printedRows.map((row) => (
            <tr key={row} aria-rowindex={row + 2}>
              <th
                scope="row"
                className={row === selected[axes.rows] ? 'is-selected' : undefined}
                data-cut={pictured ? undefined : cutAt(row, printedRows, rows)}
              >
                <AxisHead axis={axes.rows} matrix={matrix} product={product} position={row} />
              </th>
              {printedColumns.map((column) => {
                const at = { [axes.rows]: row, [axes.columns]: column } as Partial<AxisNumbers<Axis>>;
                const indices = {
                  from: shape.from[at.from ?? 0] ?? 0,
                  sample: shape.sample[at.sample ?? 0] ?? 0,
                  to: shape.to[at.to ?? 0] ?? 1,
                };
                return (
                  <NumberCell
                    key={column}
                    quantity={
                      matrix === 'gradient'
                        ? sumSoFar(step.trace, { layer, ...indices }, upTo)
                        : cellQuantity(matrix, layer, indices)
                    }
                    row={row}
                    column={firstColumn + column}
                    step={step}
                    format={scale.format}
                    end={scale.largest}
                    byRoot={windowed}
                    className={chosen(row, column) ? 'in-dot' : ''}
                    selected={chosen(row, column) || undefined}
                    lit={lit(row, column)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Where a matrix goes on that is not printed as a whole: without a picture of it, its heads say so. */
function cutAt(position: number, printed: readonly number[], all: number): 'before' | 'after' | undefined {
  if (position > 0 && position === printed[0]) return 'before';
  return position < all - 1 && position === printed.at(-1) ? 'after' : undefined;
}

/** The last unit below, because the first may be the bias, whose x is known from the start. */
function firstCell(matrix: MatrixName, { layer, shape }: LayerProduct) {
  const { from, sample, to } = shape;
  return cellQuantity(matrix, layer, { from: from.at(-1) ?? 0, sample: sample[0] ?? 0, to: to[0] ?? 1 });
}

/** The first factor has a marked row, the second a marked column, and all others a marked cell. */
function placeOf(matrix: MatrixName, { form }: LayerProduct): 'first' | 'second' | 'cells' {
  if (matrix === form.factors[0]) return 'first';
  return matrix === form.factors[1] ? 'second' : 'cells';
}

interface AxisNameProps {
  readonly product: LayerProduct;
  readonly axis: Axis;
  readonly arrow: string;
  readonly trace: StepTrace;
}

function AxisName({ product, axis, arrow, trace }: AxisNameProps) {
  return (
    <span className={`product-axis ${axis === product.form.summed ? 'is-summed' : ''}`}>
      <span aria-hidden="true">{arrow} </span>
      <strong>{messages.product.axes[axis]}</strong>{' '}
      <span className="product-axis-detail" data-not-on="stage">
        {axisDetail(axis, product, trace)}
      </span>
    </span>
  );
}

function axisDetail(axis: Axis, { form, layer, shape }: LayerProduct, { network }: StepTrace): string {
  const words = messages.product.axisDetail;
  const { from, sample, to } = shape;
  if (axis === 'sample') return words.sample({ batchSize: sample.length });
  if (axis === 'to') return words.to(to.length, layerNumber(layer));
  return network.bias === 'none' || form.of === 'backward' ? words.from(from.length) : words.fromBias(from.length - 1);
}
