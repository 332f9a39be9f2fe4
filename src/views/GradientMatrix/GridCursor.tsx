// biome-ignore-all lint/a11y/useSemanticElements: a picture has no table cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to cells, not to rows
/**
 * The one cell of the picture that the keyboard stands on, as an element over it: it carries the quantity, its name and number.
 * Two elements take turns, so that the focus really moves and a screen reader says where it has come to.
 */
import { useLayoutEffect, useRef } from 'react';
import { addressOf, knownFrom, nameOf, type Quantity } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import { type LayerSpan, placeOfColumn } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';
import { boxOfHit } from './matrixHit';
import { blockSize, type GridCell, hitOfCell, lossColumn } from './matrixKeys';

interface GridCursorProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly order: readonly number[];
  readonly spans: readonly LayerSpan[];
  readonly cell: GridCell;
  /** Positions of the samples that are left out; undefined where none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
  /** The focus has left the picture. */
  readonly onLeave: () => void;
}

/** Pixels that the ring of the focus has inside it at least. */
const smallest = 8;

export function GridCursor({ step, frame, order, spans, cell, leftOut, onLeave }: GridCursorProps) {
  const words = messages.matrix;
  const { trace } = step;
  const elements = useRef<(HTMLDivElement | null)[]>([]);
  const turn = useRef({ key: '', slot: 0 });
  const quantity = quantityOfCell(cell, { order, spans, batch: trace.batch });
  const address = addressOf(quantity);
  const hit = hitOfCell(frame, cell);
  const { weights, samples } = blockSize(frame, hit, order);
  const value = shownAt(quantity, step);
  const number =
    value === 'pending'
      ? messages.phases.computedIn(messages.phases.names[knownFrom(quantity, trace).phase])
      : formatShort(value);
  const name = `${nameOf(quantity, trace.network)}: ${number}`;
  const said = leftOut?.has(order[cell.place] ?? -1) ? words.leftOutName(name) : name;
  const { x, y, width, height } = boxOfHit(frame, hit);
  const [wide, high] = [Math.max(smallest, width), Math.max(smallest, height)];

  // The other element's turn where the cell is another one and the focus is here.
  const isOther = turn.current.key !== address;
  const slot = isOther ? 1 - turn.current.slot : turn.current.slot;
  useLayoutEffect(() => {
    const before = elements.current[turn.current.slot];
    if (turn.current.key !== address && document.activeElement === before) {
      elements.current[slot]?.focus({ preventScroll: true });
    }
    turn.current = { key: address, slot };
  });
  return [0, 1].map((index) => {
    const isHere = index === slot;
    return (
      <div key={index} role="row" aria-rowindex={cell.place + 1} aria-hidden={!isHere}>
        <div
          role="gridcell"
          aria-colindex={cell.column + 2}
          ref={(element) => {
            elements.current[index] = element;
          }}
          className="gradient-matrix-cursor"
          tabIndex={isHere ? 0 : -1}
          aria-label={weights * samples > 1 ? words.largestOf(said, weights, samples) : said}
          data-quantity={isHere ? address : undefined}
          onBlur={(event) => {
            const stage = event.currentTarget.closest('[role="grid"]');
            if (event.relatedTarget instanceof Node && !stage?.contains(event.relatedTarget)) onLeave();
          }}
          style={{ left: x + width / 2 - wide / 2, top: y + height / 2 - high / 2, width: wide, height: high }}
        />
      </div>
    );
  });
}

function quantityOfCell(
  { place, column }: GridCell,
  {
    order,
    spans,
    batch,
  }: { readonly order: readonly number[]; readonly spans: readonly LayerSpan[]; readonly batch: readonly number[] },
): Quantity {
  const position = order[place];
  const sample = position === undefined ? undefined : (batch[position] ?? 0) + 1;
  if (column === lossColumn) return sample === undefined ? { kind: 'batchLoss' } : { kind: 'sampleLoss', sample };
  const weight = placeOfColumn(spans, column);
  if (sample !== undefined) return { kind: 'sampleGradient', ...weight, sample };
  return { kind: place === order.length ? 'batchGradient' : 'update', ...weight };
}
