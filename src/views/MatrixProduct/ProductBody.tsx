/** One product of a layer: its matrices, the chosen cell written out, and what is to be said of it. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { lastLayer } from '../../model';
import { factorKinds, type ProductName, unitNumber, type WeightPlace, writesBiases } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { FrameFields } from '../shared/matrix/FrameFields';
import { type AxisNumbers, isWhole } from '../shared/matrix/frame';
import { useFrame } from '../shared/matrix/useFrame';
import { DotLine } from './DotLine';
import { dotProduct } from './dotProduct';
import { fewestRows } from './dotTerms';
import { matrixScales } from './factorScale';
import { type Axis, addedAt, axisNames, layerProduct, squareFactor } from './layerProduct';
import { lengthsOf } from './lineRoom';
import { OuterView } from './OuterView';
import { outputSentences, ProductNotes } from './ProductNotes';
import { ProductView } from './ProductView';
import { chosenCell, pointedCell } from './pointedCell';
import { isTight, namesOf } from './productFits';
import { SentenceWithSymbols } from './SentenceWithSymbols';
import { SquareShapes } from './SquareShapes';
import { TurnedForms } from './TurnedForms';
import { useProductRoom } from './useProductRoom';

interface ProductBodyProps {
  readonly of: ProductName;
  /** The one whose numbers are marked. */
  readonly weight: WeightPlace;
  /** One matrix per sample. */
  readonly isOuter: boolean;
  readonly step: StepView;
}

export function ProductBody({ of, weight, isOuter, step }: ProductBodyProps) {
  const { trace, stop } = step;
  const sample = useStore((state) => state.cursor.sample);
  const focus = useStore((state) => state.cursor.focus);
  const words = messages.product;

  // A change of notation mounts the view again.
  const product = useMemo(() => layerProduct(trace, { of, layer: weight.layer }), [trace, of, weight.layer]);
  const pointed = useStore((state) => pointedCell(state.pointed, product));
  const { form, shape } = product;
  const lengths = useMemo(() => lengthsOf(product), [product]);
  const scales = useMemo(() => matrixScales(trace, product), [trace, product]);
  const isMarked = useMarkedSample() !== undefined;
  const cell = useMemo(() => chosenCell({ weight, sample, focus }, product), [weight, sample, focus, product]);
  const { fit, stacked, isBeside, visible, body, factors, line } = useProductRoom(product, scales, isOuter);
  const most = isOuter && isTight(fit) ? fewestRows : undefined;
  const dot = useMemo(() => dotProduct(trace, product, { cell, most, scales }), [trace, product, cell, most, scales]);
  const selected: AxisNumbers<Axis> = {
    from: shape.from.indexOf(cell.from),
    sample: Math.max(0, shape.sample.indexOf(cell.sample)),
    to: shape.to.indexOf(cell.to),
  };
  const moves = useFrame<Axis>({ viewKey: 'product.window', lengths, sizes: visible, selected });
  const added = addedAt(stop, trace.batchSize);
  const upTo = stop.phase === 'sum' && added > 0 && added < trace.batchSize ? added : undefined;
  const square = of === 'gradient' ? squareFactor(shape) : undefined;
  const kinds = of === 'gradient' ? factorKinds(trace) : [];
  const isWindowed = !isWhole(moves.frame);
  const every = Math.max(...product.matrices.map((matrix) => scales[matrix]?.every ?? 1));
  return (
    <div
      ref={body}
      className={`stack product-body ${stacked && !isOuter ? 'is-stacked' : ''}`}
      data-density={namesOf(fit, isBeside)}
      data-left-out={stacked || isWindowed || undefined}
    >
      {isWindowed && (
        <div className="flow product-fields" data-not-on="stage">
          <FrameFields
            moves={moves}
            axes={axisNames.map((axis) => ({
              axis,
              name: words.axes[axis],
              numbers: axis === 'sample' ? shape.sample : shape[axis].map(unitNumber),
              ...(axis === 'from' && { inPlaceOf: biasInPlaceOf }),
            }))}
          />
        </div>
      )}
      {isOuter ? (
        <OuterView
          {...{ product, scales, step, selected, isMarked, added, upTo }}
          frame={moves.frame}
          ref={factors}
          most={most}
        />
      ) : (
        <ProductView
          {...{ product, scales, step, moves, selected, pointed, upTo }}
          hasPictures={fit.hasPictures}
          ref={factors}
        />
      )}
      <div className="stack product-told">
        <DotLine
          {...{ dot, product, step, added }}
          ref={line}
          selected={form.summed === 'sample' && !isMarked ? undefined : cell[form.summed]}
        />
        {kinds.length > 0 && <p className="product-square">{words.hasFactors(kinds)}</p>}
        {of === 'backward' && weight.layer === lastLayer(trace.network) && (
          <p className="product-square" data-not-on="stage">
            <SentenceWithSymbols text={outputSentences(trace)} />
          </p>
        )}
        {square && <SquareShapes square={square} place={weight} step={step} format={dot.formats.gradient} />}
        {isOuter ? (
          <p className="aside product-caption" data-not-on="stage">
            {words.outerCaption}
          </p>
        ) : (
          <ProductNotes {...{ product, trace }} />
        )}
        {isWindowed && !isOuter && fit.hasPictures && (
          <p className="aside product-caption" data-not-on="stage">
            {words.imagePixel} {every > 1 && words.imageSkips(every)}{' '}
            <span data-not-on="slide paper">{messages.overview.how}</span>
          </p>
        )}
        {!isOuter && <TurnedForms product={product} hasFactors={kinds.length > 0} />}
      </div>
    </div>
  );
}

/** The row of the biases has no number where they have a symbol of their own. */
function biasInPlaceOf(number: number): string | undefined {
  return number === unitNumber(0) && writesBiases() ? messages.product.axisBias : undefined;
}
