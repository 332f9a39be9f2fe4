/** One factor: its symbol and shape, its axes, a picture of all of it if it is large, and its numbers. */
import { type CSSProperties, useMemo } from 'react';
import type { StepTrace } from '../../model';
import { isKnown, layerNumber } from '../../quantity';
import { messages, superscript } from '../../text';
import { Bitmap } from '../shared/matrix/Bitmap';
import { type AxisNumbers, isWhole, printedOf } from '../shared/matrix/frame';
import { NumberCell } from '../shared/matrix/NumberCell';
import { Overview } from '../shared/matrix/Overview';
import type { FrameMoves } from '../shared/matrix/useFrame';
import type { StepView } from '../shared/quantity/useStep';
import { AxisHead } from './AxisHead';
import { factorPicture } from './factorPixels';
import { charactersOf, type FactorScale } from './factorScale';
import type { Axis, FactorName, ProductForm } from './productForm';
import { cellQuantity, cellReader, type ProductShape, sumSoFar } from './productShape';

export interface FactorProps {
  readonly factor: FactorName;
  readonly shape: ProductShape;
  readonly form: ProductForm;
  readonly scale: FactorScale;
  readonly step: StepView;
  readonly moves: FrameMoves<Axis>;
  readonly selected: AxisNumbers<Axis>;
  /** The pointed weight, `from.to`; empty for none. */
  readonly pointed: string;
  readonly upTo: number | undefined;
  /** The number of its first column in the grid. */
  readonly firstColumn: number;
}

/** Where a factor stands on the line. */
const places = ['first', 'second', 'third'] as const;

export function Factor(props: FactorProps) {
  const { factor, shape, form, scale, step, moves, selected, pointed, upTo, firstColumn } = props;
  const { frame } = moves;
  const words = messages.product;
  const axes = form.axes[factor];
  const rows = shape[axes.rows].length;
  const columns = shape[axes.columns].length;
  const windowed = !isWhole(frame, [axes.rows, axes.columns]);
  const known = isKnown(firstCell(factor, shape), step.trace, step.stop);
  const shows = windowed && known && upTo === undefined;
  const picture = useMemo(
    () => (shows ? [factorPicture({ rows, columns, read: cellReader(step.trace, factor, shape, form) })] : undefined),
    [shows, rows, columns, step.trace, factor, shape, form],
  );
  const lit = (row: number, column: number): boolean => {
    const [from, to] = pointed.split('.').map(Number);
    const fits = (axis: Axis, position: number): boolean =>
      axis === 'sample' || shape[axis][position] === (axis === 'from' ? from : to);
    return pointed !== '' && fits(axes.rows, row) && fits(axes.columns, column);
  };
  const isChosen = (axis: Axis, position: number): boolean => axis === 'sample' || position === selected[axis];
  const chosen = (row: number, column: number): boolean => isChosen(axes.rows, row) && isChosen(axes.columns, column);
  return (
    <figure className={`product-factor product-${factor} product-${places[form.factors.indexOf(factor)]}`}>
      <figcaption>
        <span className="product-symbol">{words.factors[factor].symbol}</span>
        <span className="product-shape" aria-hidden="true">
          {words.shape(rows, columns)}
        </span>
        {known && scale.format.exponent !== 0 && (
          <span className="product-power">{words.powerOfTen(superscript(scale.format.exponent))}</span>
        )}
        <span className="product-axes">
          <AxisName axis={axes.rows} arrow={words.down} detail={axisDetail(axes.rows, shape, step.trace)} />{' '}
          <AxisName axis={axes.columns} arrow={words.across} detail={axisDetail(axes.columns, shape, step.trace)} />
        </span>
      </figcaption>
      {windowed && (
        <Overview
          label={messages.frame.picture(words.factors[factor].name, String(rows), String(columns))}
          frame={frame}
          sides={axes}
          lines={{
            ...(axes.rows !== 'sample' && { [axes.rows]: selected[axes.rows] }),
            ...(axes.columns !== 'sample' && { [axes.columns]: selected[axes.columns] }),
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
        aria-label={`${words.factors[factor].name}, ${words.shapeSpoken(rows, columns)}`}
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        style={{ '--characters': charactersOf(scale) } as CSSProperties}
      >
        <thead>
          <tr>
            <td className="product-corner" />
            {printedOf(frame, axes.columns).map((column) => (
              <th
                key={column}
                scope="col"
                aria-colindex={column + 2}
                className={column === selected[axes.columns] ? 'is-selected' : undefined}
              >
                <AxisHead axis={axes.columns} shape={shape} position={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printedOf(frame, axes.rows).map((row) => (
            <tr key={row} aria-rowindex={row + 2}>
              <th scope="row" className={row === selected[axes.rows] ? 'is-selected' : undefined}>
                <AxisHead axis={axes.rows} shape={shape} position={row} />
              </th>
              {printedOf(frame, axes.columns).map((column) => {
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
                      factor === 'gradient'
                        ? sumSoFar(step.trace, { layer: shape.layer, ...indices }, upTo)
                        : cellQuantity(factor, shape.layer, indices)
                    }
                    row={row}
                    column={firstColumn + column}
                    step={step}
                    format={scale.format}
                    end={scale.largest}
                    byRoot={windowed}
                    className={`${chosen(row, column) ? 'in-dot' : ''} ${lit(row, column) ? 'is-lit' : ''}`}
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

function firstCell(factor: FactorName, { layer, from, sample, to }: ProductShape) {
  return cellQuantity(factor, layer, { from: from.at(-1) ?? 0, sample: sample[0] ?? 0, to: to[0] ?? 1 });
}

function AxisName({ axis, arrow, detail }: { readonly axis: Axis; readonly arrow: string; readonly detail: string }) {
  return (
    <span className={`product-axis product-axis-${axis}`}>
      <span aria-hidden="true">{arrow} </span>
      <strong>{messages.product.axes[axis]}</strong> <span className="product-axis-detail">{detail}</span>
    </span>
  );
}

function axisDetail(axis: Axis, { layer, from, sample, to }: ProductShape, { network }: StepTrace): string {
  const words = messages.product.axisDetail;
  if (axis === 'sample') return words.sample({ batchSize: sample.length });
  if (axis === 'to') return words.to(to.length, layerNumber(layer));
  return network.bias === 'none' ? words.from(from.length) : words.fromBias(from.length - 1);
}
