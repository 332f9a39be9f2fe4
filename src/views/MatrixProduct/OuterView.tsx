/** G as a sum of B small matrices x(k) δ(k)ᵀ, one per sample; in phase Sum they are added one by one. */
import { Fragment, type RefObject, useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import type { StepTrace } from '../../model';
import { sampleAt } from '../../quantity';
import { messages } from '../../text';
import { type FactorScale, factorScale } from '../shared/matrix/cellScale';
import { type AxisNumbers, type Frame, printedOf } from '../shared/matrix/frame';
import { fewestRows, shownRows } from './dotTerms';
import type { MatrixScales } from './factorScale';
import type { Axis, LayerProduct } from './layerProduct';
import { OuterMatrix } from './OuterMatrix';

/** More matrices are shortened to the first ones and the last: a click can draw this many cells. */
const mostMatrices = 12;
const mostCells = 1000;

interface OuterViewProps {
  readonly product: LayerProduct;
  readonly scales: MatrixScales;
  readonly step: StepView;
  readonly frame: Frame<Axis>;
  readonly selected: AxisNumbers<Axis>;
  /** Whether the selected sample is marked. */
  readonly isMarked: boolean;
  /** The number of matrices added so far. */
  readonly added: number;
  readonly upTo: number | undefined;
  /** More matrices are shortened; absent: as many as a click can draw. */
  readonly most: number | undefined;
  readonly ref: RefObject<HTMLDivElement | null>;
}

export function OuterView(props: OuterViewProps) {
  const { product, scales, step, frame, selected, isMarked, added, upTo, ref: body } = props;
  const { form } = product;
  const words = messages.product;
  const rows = printedOf(frame, form.rows);
  const columns = printedOf(frame, form.columns);
  const cells = (rows.length + 1) * (columns.length + 1);
  const most = Math.min(props.most ?? mostMatrices, Math.max(fewestRows, Math.floor(mostCells / cells)));
  const samples = shownRows(step.trace.batchSize, selected.sample + 1, most);
  const { starts, sizes } = frame;
  const products = useMemo(
    () => productsScale(step.trace, product, starts, sizes),
    [step.trace, product, starts, sizes],
  );
  const common = { product, scales, step, rows, columns, selected };
  const wide = columns.length + 1;
  const before = samples.indexOf(selected.sample + 1);
  const onKeyDown = useRovingGrid({
    grid: body,
    entry: {
      row: rows.indexOf(selected[form.rows]) + 1,
      column: before * wide + columns.indexOf(selected[form.columns]) + 1,
    },
    corners: true,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the matrices' cells
    <div className="product-outer" ref={body} data-rows={rows.length + 1} onKeyDown={onKeyDown}>
      {samples.map((row, index) => {
        const gap = row - (samples[index - 1] ?? 0) - 1;
        return (
          <Fragment key={row}>
            {gap > 0 && <span className="aside unbroken product-gap">{words.gap(gap)}</span>}
            {index > 0 && (
              <span className="soft product-operator" aria-hidden="true">
                {words.plus}
              </span>
            )}
            <OuterMatrix
              {...common}
              sample={sampleAt(step.trace, row)}
              products={products}
              isSelected={isMarked && row === selected.sample + 1}
              isNotAdded={step.stop.phase === 'sum' && row > added}
              firstColumn={index * wide}
            />
          </Fragment>
        );
      })}
      <span className="soft product-operator" aria-hidden="true">
        {messages.ledger.equals}
      </span>
      <OuterMatrix
        {...common}
        sample={undefined}
        products={scales.gradient ?? products}
        upTo={upTo}
        added={added}
        isSelected={false}
        isNotAdded={false}
        firstColumn={samples.length * wide}
      />
    </div>
  );
}

/** The samples' products have their own format and colour scale, because their sum is larger. */
function productsScale(
  trace: StepTrace,
  { layer, shape }: LayerProduct,
  starts: AxisNumbers<Axis>,
  sizes: AxisNumbers<Axis>,
): FactorScale {
  return factorScale({
    rows: trace.batchSize,
    columns: sizes.from * sizes.to,
    read: (before, cell) => {
      const from = shape.from[starts.from + Math.floor(cell / sizes.to)] ?? 0;
      const to = shape.to[starts.to + (cell % sizes.to)] ?? 1;
      return trace.contribution(layer, from, to, before + 1);
    },
  });
}
