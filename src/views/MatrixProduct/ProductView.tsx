/** Xᵀ · Δ = G, or in another order, side by side with one tab stop: arrows move from factor to factor, and the frame follows. */
import { Fragment, useRef } from 'react';
import { hasFactors } from '../../quantity';
import { messages } from '../../text';
import type { GridPlace } from '../shared/grid/useRovingGrid';
import type { AxisNumbers } from '../shared/matrix/frame';
import { sideOf } from '../shared/matrix/frameKeys';
import type { FrameMoves } from '../shared/matrix/useFrame';
import { useFrameKeys } from '../shared/matrix/useFrameKeys';
import type { StepView } from '../shared/quantity/useStep';
import { Factor } from './Factor';
import type { FactorScale } from './factorScale';
import type { Axis, FactorName, ProductForm } from './productForm';
import type { ProductShape } from './productShape';

interface ProductViewProps {
  readonly shape: ProductShape;
  readonly form: ProductForm;
  readonly scales: Readonly<Record<FactorName, FactorScale>>;
  readonly step: StepView;
  readonly moves: FrameMoves<Axis>;
  readonly selected: AxisNumbers<Axis>;
  readonly pointed: string;
  readonly upTo: number | undefined;
}

/** Each factor's columns are numbered from a multiple of this, so that the three form one grid. */
export const factorColumns = 1e7;

export function ProductView(props: ProductViewProps) {
  const { form, moves, selected, step } = props;
  const [first, second] = form.factors;
  const { frame } = moves;
  const words = messages.product;
  const body = useRef<HTMLDivElement>(null);
  const cell = (factor: FactorName, row: number, column: number): GridPlace => ({
    row,
    column: form.factors.indexOf(factor) * factorColumns + column,
  });
  const onKeyDown = useFrameKeys({
    grid: body,
    moves,
    entry: cell('gradient', selected[form.rows], selected[form.columns]),
    tableAt: ({ column }) => {
      const factor = Math.floor(column / factorColumns);
      const sides = form.axes[form.factors[factor] ?? first];
      const { rows, columns } = sides;
      const scrolls = frame.sizes[rows] < frame.lengths[rows];
      return {
        sides,
        rows: sideOf(frame, rows),
        columns: sideOf(frame, columns, { least: factor * factorColumns }),
        page: scrolls ? frame.sizes[rows] : undefined,
      };
    },
    // From the first factor to the same sample in the second, from there to the selected row of G, and back.
    beyond: ({ row, column }, direction) => {
      const factor = form.factors[Math.floor(column / factorColumns)];
      const within = column % factorColumns;
      if (direction > 0) {
        if (factor === first) return cell(second, within, 0);
        return factor === second ? cell('gradient', selected[form.rows], 0) : undefined;
      }
      if (factor === 'gradient') return cell(second, selected.sample, frame.lengths[form.columns] - 1);
      return factor === second ? cell(first, selected[form.rows], row) : undefined;
    },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the factors' cells
    <div className="product-factors" ref={body} onKeyDown={onKeyDown}>
      {form.factors.map((factor, index) => (
        <Fragment key={factor}>
          {index > 0 && (
            <span className="product-operator" aria-hidden="true">
              {factor === 'gradient' ? words.equals : hasFactors(step.trace) ? words.timesFactors : words.matrixTimes}
            </span>
          )}
          <Factor factor={factor} firstColumn={index * factorColumns} {...props} scale={props.scales[factor]} />
        </Fragment>
      ))}
    </div>
  );
}
