/**
 * Xᵀ Δ = G, in the form of the notation, for the layer of the chosen weight: all ledgers of the layer at once, and a warning that matching shapes do
 * not prove the sum right.
 */
import { useContext, useMemo, useRef } from 'react';
import { unitsIn } from '../../model';
import { factorKinds, unitNumber, writesBiases } from '../../quantity';
import { type State, useStore } from '../../store';
import { messages } from '../../text';
import { useSize } from '../shared/chart/useSize';
import { Panel } from '../shared/chrome/Panel';
import { FrameFields } from '../shared/matrix/FrameFields';
import { type AxisNumbers, isWhole } from '../shared/matrix/frame';
import { useFrame } from '../shared/matrix/useFrame';
import { StagedStopContext, useStep } from '../shared/quantity/useStep';
import { type ColumnWidths, fitsSideBySide, visibleCounts } from './axisWindows';
import { DotLine } from './DotLine';
import { dotProduct } from './dotProduct';
import { charactersOf, type FactorScale, factorScale } from './factorScale';
import { OuterView } from './OuterView';
import { ProductControls, type ProductMode } from './ProductControls';
import { ProductView } from './ProductView';
import { pointedWeight } from './pointedWeight';
import { type Axis, type FactorName, type ProductForm, productForm } from './productForm';
import { addedAt, cellReader, layersOf, productShape, squareFactor } from './productShape';
import { SquareNote } from './SquareNote';
import './product.css';

/**
 * In rem: the width of a character, the padding of a number, and the space beside the columns, of three factors or of
 * one.
 */
const usual = { character: 0.46, around: 0.75, besideThree: 10 };
const besideOne = 3;

/** On a stage the numbers are closer, so that more of them can be large. */
const onStage = { character: 0.42, around: 0.3, besideThree: 7 };

/** In rem: in a narrower panel the factors are stacked, however few columns they have. */
const narrow = 40;

/** The link's key for the note on square shapes; by default it is open only in the example about them. */
const squareKey = 'product.square';
const exampleOfSquares = 'square-batch';

const axisNames = ['from', 'sample', 'to'] as const satisfies readonly Axis[];

/** The length of printed axes in the small matrices of the sum. */
const outerLength = 5;

export function MatrixProduct() {
  const { run, trace, stop } = useStep();
  const step = useMemo(
    () => ({ run, trace, stop: { phase: stop.phase, part: stop.part } }),
    [run, trace, stop.phase, stop.part],
  );
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const mode: ProductMode = useStore((state) => (state.viewKeys['product.mode'] === 'outer' ? 'outer' : 'product'));
  const pointed = useStore((state) => pointedWeight(state.pointed, state.cursor.weight.layer));
  const asksSquare = useStore(isSquareAsked);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const body = useRef<HTMLDivElement>(null);
  const { width, rem } = useSize(body, { width: 1200, height: 400, rem: 16 });
  const words = messages.product;
  const { layer } = weight;

  // A change of notation mounts the view again.
  const form = productForm();
  const shape = useMemo(() => productShape(trace, layer), [trace, layer]);
  const lengths = useMemo(() => lengthsOf(shape), [shape]);
  const scales = useMemo(() => scalesOf(trace, shape, form), [trace, shape, form]);
  const factors = factorKinds(trace);
  const dot = useMemo(() => dotProduct(trace, weight, sample), [trace, weight, sample]);
  const widths = useContext(StagedStopContext) ? onStage : usual;
  const columns = useMemo(() => columnWidths(scales, widths), [scales, widths]);
  // In halves of a rem, so that not every pixel of resizing computes the layout again.
  const room = Math.floor((2 * width) / rem) / 2;
  const stacked = room < narrow || !fitsSideBySide(lengths, { width: room - widths.besideThree, columns, form });
  const lineWidth = room - (stacked ? besideOne : widths.besideThree);
  const visible = useMemo(() => {
    if (mode === 'product') return visibleCounts(lengths, { width: lineWidth, columns, stacked, form });
    const outer = (length: number): number => (length <= outerLength + 1 ? length : outerLength);
    const most = Math.max(3, Math.floor(lineWidth / columns.gradient));
    const whole = { from: outer(lengths.from), sample: lengths.sample, to: outer(lengths.to) };
    return { ...whole, [form.columns]: Math.min(whole[form.columns], most) };
  }, [mode, lengths, lineWidth, columns, stacked, form]);
  const selected: AxisNumbers<Axis> = {
    from: shape.from.indexOf(weight.from),
    sample: Math.max(0, shape.sample.indexOf(sample)),
    to: shape.to.indexOf(weight.to),
  };
  const moves = useFrame<Axis>({ viewKey: 'product.window', lengths, sizes: visible, selected });
  const added = addedAt(stop, trace.batchSize);
  const upTo = stop.phase === 'sum' && added > 0 && added < trace.batchSize ? added : undefined;
  const square = squareFactor(shape);
  const isWindowed = !isWhole(moves.frame);
  const every = Math.max(...form.factors.map((factor) => scales[factor].every));
  return (
    <Panel
      name={words.name}
      className="product"
      subtitle={mode === 'outer' ? words.subtitleOuter : words.subtitle}
      tools={
        <ProductControls
          network={run.network}
          layers={layersOf(trace)}
          layer={layer}
          mode={mode}
          onLayer={(to) =>
            chooseWeight({
              layer: to,
              from: Math.min(weight.from, unitsIn(run.network, to - 1)),
              to: Math.min(weight.to, unitsIn(run.network, to)),
            })
          }
          onMode={(to) => setViewKey('product.mode', to === 'outer' ? to : undefined)}
        />
      }
    >
      <div ref={body} className={`product-body ${stacked ? 'is-stacked' : ''}`}>
        {isWindowed && (
          <div className="product-fields">
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
        {mode === 'product' ? (
          <ProductView {...{ shape, form, scales, step, moves, selected, pointed, upTo }} />
        ) : (
          <OuterView {...{ shape, form, scales, step, selected, added, upTo }} frame={moves.frame} />
        )}
        <DotLine dot={dot} place={weight} sample={sample} step={step} added={added} />
        {factors.length > 0 && <p className="product-square">{words.hasFactors(factors)}</p>}
        {square && (
          <SquareNote
            square={square}
            place={weight}
            step={step}
            format={dot.formats.sum}
            isOpen={asksSquare}
            onToggle={(isOpen) => {
              if (isOpen !== asksSquare) setViewKey(squareKey, isOpen ? 'show' : 'hide');
            }}
          />
        )}
        {mode === 'outer' && <p className="product-caption">{words.outerCaption}</p>}
        {mode === 'product' && (
          <p className="product-caption">
            {words.summed} {isWindowed && words.imagePixel} {isWindowed && every > 1 && words.imageSkips(every)}{' '}
            {isWindowed && <span className="how-to">{messages.overview.how}</span>}
          </p>
        )}
      </div>
    </Panel>
  );
}

function isSquareAsked({ viewKeys, source }: Pick<State, 'viewKeys' | 'source'>): boolean {
  const asked = viewKeys[squareKey];
  if (asked === 'show' || asked === 'hide') return asked === 'show';
  return source.kind === 'example' && source.name === exampleOfSquares;
}

function columnWidths(
  scales: Readonly<Record<FactorName, FactorScale>>,
  { character, around }: Pick<typeof usual, 'character' | 'around'>,
): ColumnWidths {
  const of = (factor: FactorName): number => character * charactersOf(scales[factor]) + around;
  return { x: of('x'), delta: of('delta'), gradient: of('gradient') };
}

function lengthsOf(shape: ReturnType<typeof productShape>): AxisNumbers<Axis> {
  return { from: shape.from.length, sample: shape.sample.length, to: shape.to.length };
}

function scalesOf(
  trace: Parameters<typeof productShape>[0],
  shape: ReturnType<typeof productShape>,
  form: ProductForm,
): Readonly<Record<FactorName, FactorScale>> {
  const of = (factor: FactorName): FactorScale => {
    const { rows, columns } = form.axes[factor];
    return factorScale({
      rows: shape[rows].length,
      columns: shape[columns].length,
      read: cellReader(trace, factor, shape, form),
    });
  };
  return { x: of('x'), delta: of('delta'), gradient: of('gradient') };
}

/** The row of the biases has no number where they have a symbol of their own. */
function biasInPlaceOf(number: number): string | undefined {
  return number === unitNumber(0) && writesBiases() ? messages.product.axisBias : undefined;
}
