/** The matrices of a product side by side with one tab stop: arrows move from matrix to matrix, and the frame follows. */
import { Fragment, type RefObject } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import type { GridPlace } from '../../kit/table/useRovingGrid';
import { factorKinds, type MatrixName, sidesOf } from '../../quantity';
import { messages } from '../../text';
import type { AxisNumbers } from '../shared/matrix/frame';
import { sideOf } from '../shared/matrix/frameKeys';
import type { FrameMoves } from '../shared/matrix/useFrame';
import { useFrameKeys } from '../shared/matrix/useFrameKeys';
import { Factor } from './Factor';
import { type MatrixScales, noScale } from './factorScale';
import type { Axis, LayerProduct } from './layerProduct';

interface ProductViewProps {
  readonly product: LayerProduct;
  readonly scales: MatrixScales;
  readonly step: StepView;
  readonly moves: FrameMoves<Axis>;
  readonly selected: AxisNumbers<Axis>;
  readonly pointed: string;
  readonly upTo: number | undefined;
  /** Whether a matrix that is not printed whole has its picture above it. */
  readonly hasPictures: boolean;
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** Each matrix's columns are numbered from a multiple of this, so that all form one grid. */
const factorColumns = 1e7;

export function ProductView(props: ProductViewProps) {
  const { product, moves, selected, step, ref: body } = props;
  const { form, matrices } = product;
  const { frame } = moves;
  const onKeyDown = useFrameKeys({
    grid: body,
    moves,
    entry: cellOf(matrices.indexOf(form.result), selected[form.rows], selected[form.columns]),
    tableAt: ({ column }) => {
      const place = Math.floor(column / factorColumns);
      const sides = sidesOf(form, matrices[place] ?? form.result);
      const { rows, columns } = sides;
      const scrolls = frame.sizes[rows] < frame.lengths[rows];
      return {
        sides,
        rows: sideOf(frame, rows),
        columns: sideOf(frame, columns, { least: place * factorColumns }),
        page: scrolls ? frame.sizes[rows] : undefined,
      };
    },
    beyond: (place, direction) => beyond(props, place, direction),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the factors' cells
    <div className="product-factors" ref={body} onKeyDown={onKeyDown}>
      {matrices.map((matrix, index) => (
        <Fragment key={matrix}>
          <Operator matrix={matrix} product={product} hasFactors={factorKinds(step.trace).length > 0} />
          <Factor
            {...props}
            matrix={matrix}
            firstColumn={index * factorColumns}
            scale={props.scales[matrix] ?? noScale}
          />
        </Fragment>
      ))}
    </div>
  );
}

function cellOf(place: number, row: number, column: number): GridPlace {
  return { row, column: place * factorColumns + column };
}

/**
 * From the first factor to the same entry of the summed axis in the second, from there to the selected row of the next
 * matrix, then along the row; and back.
 */
function beyond(
  { product, moves, selected }: ProductViewProps,
  { row, column }: GridPlace,
  direction: -1 | 1,
): GridPlace | undefined {
  const { form, matrices } = product;
  const { lengths } = moves.frame;
  const place = Math.floor(column / factorColumns);
  const next = place + direction;
  if (!matrices[next]) return undefined;
  if (direction > 0) {
    if (place === 0) return cellOf(next, column % factorColumns, 0);
    return cellOf(next, place === 1 ? selected[form.rows] : row, 0);
  }
  if (next === 0) return cellOf(next, selected[form.rows], row);
  const last = lengths[form.columns] - 1;
  return cellOf(next, next === 1 ? selected[form.summed] : row, last);
}

interface OperatorProps {
  readonly matrix: MatrixName;
  readonly product: LayerProduct;
  readonly hasFactors: boolean;
}

/** What stands before a matrix. */
function Operator({ matrix, product: { form }, hasFactors }: OperatorProps) {
  const words = messages.product;
  const bracket = (sign: string) => form.slopes && <span className="product-bracket">{sign} </span>;
  const sign = ((): string | undefined => {
    if (matrix === form.factors[1]) {
      return form.of === 'gradient' && hasFactors ? words.timesFactors : words.matrixTimes;
    }
    if (matrix === form.slopes) return words.cellTimes;
    if (matrix === form.result) return messages.ledger.equals;
    return matrix === form.outputs ? words.gives : undefined;
  })();
  if (sign === undefined && !form.slopes) return undefined;
  return (
    <span className={`soft product-operator ${sign === undefined ? 'product-bracket' : ''}`} aria-hidden="true">
      {matrix === form.slopes && bracket(words.close)}
      {sign ?? words.open}
    </span>
  );
}
