/** One factor: its symbol and shape, its axes by name, the whole as a picture where it is large, and its numbers. */
import type { CSSProperties } from 'react';
import type { StepTrace } from '../../model';
import { isKnown } from '../../quantity';
import { messages, superscript } from '../../text';
import type { StepView } from '../shared/quantity/useStep';
import { AxisHead } from './AxisHead';
import type { AxisNumbers } from './axisWindows';
import { positionsFrom } from './axisWindows';
import { FactorCell } from './FactorCell';
import { FactorPicture } from './FactorPicture';
import { charactersOf, type FactorScale } from './factorScale';
import type { ProductPlace } from './productKeys';
import { type Axis, cellQuantity, cellReader, type FactorName, factorAxes, type ProductShape } from './productShape';
import { windowWords } from './windowWords';

export interface FactorProps {
  readonly factor: FactorName;
  readonly shape: ProductShape;
  readonly scale: FactorScale;
  readonly step: StepView;
  readonly starts: AxisNumbers;
  readonly visible: AxisNumbers;
  readonly selected: AxisNumbers;
  /** The weight pointed at, `from.to`; empty for none. */
  readonly pointed: string;
  readonly upTo: number | undefined;
  readonly tabStop: ProductPlace;
  readonly onCentre: (positions: Partial<AxisNumbers>) => void;
}

export function Factor(props: FactorProps) {
  const { factor, shape, scale, step, starts, visible, selected, pointed, upTo, tabStop, onCentre } = props;
  const words = messages.product;
  const axes = factorAxes[factor];
  const rows = shape[axes.rows].length;
  const columns = shape[axes.columns].length;
  const rowPositions = positionsFrom(starts[axes.rows], visible[axes.rows]);
  const columnPositions = positionsFrom(starts[axes.columns], visible[axes.columns]);
  const windowed = rowPositions.length < rows || columnPositions.length < columns;
  const known = isKnown(firstCell(factor, shape), step.trace, step.stop);
  const lit = (row: number, column: number): boolean => {
    const [from, to] = pointed.split('.').map(Number);
    const rowFits = axes.rows !== 'from' || shape.from[row] === from;
    return pointed !== '' && rowFits && (axes.columns !== 'to' || shape.to[column] === to);
  };
  const chosen = (row: number, column: number): boolean =>
    (axes.rows !== 'from' || row === selected.from) && (axes.columns !== 'to' || column === selected.to);
  return (
    <figure className={`product-factor product-${factor}`}>
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
        <FactorPicture
          name={words.factors[factor].name}
          cells={{ rows, columns, read: cellReader(step.trace, factor, shape) }}
          trace={step.trace}
          largest={scale.largest}
          known={known && upTo === undefined}
          window={{
            row: starts[axes.rows],
            column: starts[axes.columns],
            rows: rowPositions.length,
            columns: columnPositions.length,
          }}
          line={{
            row: axes.rows === 'from' ? selected.from : undefined,
            column: axes.columns === 'to' ? selected.to : undefined,
          }}
          onMove={(row, column) => onCentre({ [axes.rows]: row, [axes.columns]: column })}
        />
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
            {columnPositions.map((column) => (
              <th
                key={column}
                scope="col"
                aria-colindex={column + 2}
                className={axes.columns !== 'from' && column === selected[axes.columns] ? 'is-selected' : undefined}
              >
                <AxisHead axis={axes.columns} shape={shape} position={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowPositions.map((row) => (
            <tr key={row} aria-rowindex={row + 2}>
              <th scope="row" className={row === selected[axes.rows] ? 'is-selected' : undefined}>
                <AxisHead axis={axes.rows} shape={shape} position={row} />
              </th>
              {columnPositions.map((column) => {
                const at = { [axes.rows]: row, [axes.columns]: column } as Partial<AxisNumbers>;
                return (
                  <FactorCell
                    key={column}
                    factor={factor}
                    layer={shape.layer}
                    from={shape.from[at.from ?? 0] ?? 0}
                    sample={shape.sample[at.sample ?? 0] ?? 0}
                    to={shape.to[at.to ?? 0] ?? 1}
                    upTo={factor === 'gradient' ? upTo : undefined}
                    row={row}
                    column={column}
                    step={step}
                    format={scale.format}
                    largest={scale.largest}
                    className={`${chosen(row, column) ? 'in-dot' : ''} ${lit(row, column) ? 'is-lit' : ''}`}
                    isStop={tabStop.factor === factor && tabStop.row === row && tabStop.column === column}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {windowed && (
        <p className="product-window">{windowWords([axes.rows, axes.columns], { shape, starts, visible })}</p>
      )}
    </figure>
  );
}

function firstCell(factor: FactorName, { layer, from, sample, to }: ProductShape) {
  return cellQuantity(factor, layer, { from: from.at(-1) ?? 0, sample: sample[0] ?? 0, to: to[0] ?? 1 }, undefined);
}

function AxisName({ axis, arrow, detail }: { readonly axis: Axis; readonly arrow: string; readonly detail: string }) {
  return (
    <span className={`product-axis product-axis-${axis}`}>
      <span aria-hidden="true">{arrow} </span>
      <strong>{messages.product.axes[axis]}</strong> {detail}
    </span>
  );
}

function axisDetail(axis: Axis, { layer, from, sample, to }: ProductShape, { network }: StepTrace): string {
  const words = messages.product.axisDetail;
  if (axis === 'sample') return words.sample({ batchSize: sample.length });
  if (axis === 'to') return words.to(to.length, layer);
  return network.bias === 'none' ? words.from(from.length) : words.fromBias(from.length - 1);
}
