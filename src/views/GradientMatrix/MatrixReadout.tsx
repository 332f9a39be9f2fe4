/** In words under the picture: the number that is pointed at, else the selected one; and what a pixel stands for. */
import type { ReactNode } from 'react';
import { addressOf, nameOf, type Quantity } from '../../quantity';
import { useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import type { Shown } from './aggregates';
import { columnOfPlace, columnsOfGroup, type LayerSpan } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';
import { positionsOfRow } from './matrixHit';
import { blockSize, hitOfCell } from './matrixKeys';
import { countLeftOut } from './paintLeftOut';

interface MatrixReadoutProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly order: readonly number[];
  readonly spans: readonly LayerSpan[];
  readonly placeOf: (sample: number) => number | undefined;
  readonly shown: Shown;
  /** Positions of the samples that are left out; undefined where none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
  readonly updatesKnown: boolean;
  /** Takes the place of what a pixel stands for. */
  readonly progress: ReactNode;
}

export function MatrixReadout(props: MatrixReadoutProps) {
  const { step, frame, order, spans, placeOf, shown, leftOut, updatesKnown, progress } = props;
  const words = messages.matrix;
  const pointed = useStore((state) => (state.playing ? undefined : state.pointed));
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const isHere = pointed !== undefined && kindsHere.includes(pointed.kind);
  const quantity: Quantity = isHere ? pointed : { kind: 'sampleGradient', ...weight, sample };
  const place = 'sample' in quantity ? placeOf(quantity.sample) : undefined;
  const hit =
    quantity.kind === 'sampleGradient' && place !== undefined
      ? hitOfCell(frame, { place, column: columnOfPlace(spans, quantity) })
      : undefined;
  const block = hit && blockSize(frame, hit, order);
  const isBlock = isHere && block !== undefined && block.weights * block.samples > 1;
  const isOut = place !== undefined && (leftOut?.has(order[place] ?? -1) ?? false);
  return (
    <div className="gradient-matrix-readout">
      <p>
        {!isHere && <span>{words.selected} </span>}
        <span key={addressOf(quantity)}>{nameOf(quantity, step.trace.network)}: </span>
        <QuantityNumber quantity={quantity} step={step} />
        {isOut && <span>, {words.leftOut}</span>}
        {isBlock && <span> {words.inBlock(block.weights, block.samples)}</span>}
        {isBlock && leftOut && hit && 'row' in hit && block.samples > 1 && (
          <span>{words.leftOutOf(countLeftOut(positionsOfRow(frame, order, hit.row), leftOut))}</span>
        )}
      </p>
      <p className="gradient-matrix-pixel">
        {progress ?? (
          <>
            {pixelText(frame, shown)}
            {updatesKnown && frame.roomy && !frame.printed && ` ${words.updateColours}`}
            {leftOut && ` ${words.leftOutRows(leftOut.size, order.length)}`}
          </>
        )}
      </p>
    </div>
  );
}

const kindsHere: readonly Quantity['kind'][] = [
  'sampleGradient',
  'batchGradient',
  'update',
  'sampleLoss',
  'batchLoss',
  'sampleGradientNorm',
  'cancellation',
];

/** "each pixel: the largest in size of 9 to 10 weights × 2 samples, with its sign" */
function pixelText({ bands, batchSize, rowGroups, printed, cellWidth, cellHeight }: MatrixFrame, shown: Shown): string {
  const words = messages.matrix;
  const sizes = bands.flatMap(({ columns, inSight }) => {
    const [first, end] = inSight;
    return end > first ? [first, end - 1].map((group) => extent(columnsOfGroup(columns, group))) : [];
  });
  const weights = between(Math.min(...sizes), Math.max(...sizes));
  const samples = between(Math.floor(batchSize / rowGroups), Math.ceil(batchSize / rowGroups));
  if (weights === '1' && samples === '1') {
    return printed ? words.cellsPrinted : words.cellsEach(formatShort(cellWidth), formatShort(cellHeight));
  }
  return shown === 'mean' ? words.pixelMeanOf(weights, samples) : words.pixelLargestOf(weights, samples);
}

function extent([start, end]: readonly [number, number]): number {
  return end - start;
}

function between(fewest: number, most: number): string {
  return fewest === most ? String(most) : messages.matrix.between(fewest, most);
}
