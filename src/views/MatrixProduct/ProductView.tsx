/** Xᵀ · Δ = G side by side, one tab stop: arrows walk from factor to factor, and the windows follow. */
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { hasFactors } from '../../quantity';
import { messages } from '../../text';
import type { StepView } from '../shared/quantity/useStep';
import type { AxisNumbers } from './axisWindows';
import { Factor } from './Factor';
import type { FactorScale } from './factorScale';
import { type ProductPlace, placeAfter } from './productKeys';
import { type FactorName, factorAxes, factorNames, type ProductShape } from './productShape';
import type { Windows } from './useWindows';

interface ProductViewProps {
  readonly shape: ProductShape;
  readonly scales: Readonly<Record<FactorName, FactorScale>>;
  readonly step: StepView;
  readonly windows: Windows;
  readonly lengths: AxisNumbers;
  readonly visible: AxisNumbers;
  readonly selected: AxisNumbers;
  readonly pointed: string;
  readonly upTo: number | undefined;
}

export function ProductView(props: ProductViewProps) {
  const { shape, scales, step, windows, lengths, visible, selected, pointed, upTo } = props;
  const { starts, hold, centre } = windows;
  const words = messages.product;
  const body = useRef<HTMLDivElement>(null);
  // Where the keyboard stands; the selected cell of G until it moves.
  const [place, setPlace] = useState<ProductPlace>();
  const wanted = useRef(false);
  const entry: ProductPlace = { factor: 'gradient', row: selected.from, column: selected.to };
  const asked = place ?? entry;
  const axes = factorAxes[asked.factor];
  const within = (at: number, start: number, count: number): number => Math.max(start, Math.min(start + count - 1, at));
  // The tab stop has to be a cell that is there.
  const tabStop: ProductPlace = {
    factor: asked.factor,
    row: within(asked.row, starts[axes.rows], visible[axes.rows]),
    column: within(asked.column, starts[axes.columns], visible[axes.columns]),
  };
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    body.current?.querySelector<HTMLElement>('.product-cell[tabindex="0"]')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = event.target;
    if (!(cell instanceof HTMLElement) || cell.dataset.factor === undefined) return;
    const next = placeAfter(event.nativeEvent, placeOf(cell), { lengths, visible, selected });
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = true;
    setPlace(next);
    const { rows, columns } = factorAxes[next.factor];
    hold({ [rows]: next.row, [columns]: next.column });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the factors' cells
    <div
      className="product-factors"
      ref={body}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (target instanceof HTMLElement && target.dataset.factor !== undefined) setPlace(placeOf(target));
      }}
      onBlur={({ relatedTarget }) => {
        // Back to the selection, for when Tab comes in again.
        if (relatedTarget instanceof Node && !body.current?.contains(relatedTarget)) setPlace(undefined);
      }}
    >
      {factorNames.map((factor, index) => (
        <Fragment key={factor}>
          {index > 0 && (
            <span className="product-operator" aria-hidden="true">
              {factor === 'gradient' ? words.equals : hasFactors(step.trace) ? words.timesFactors : words.times}
            </span>
          )}
          <Factor
            factor={factor}
            shape={shape}
            scale={scales[factor]}
            step={step}
            starts={starts}
            visible={visible}
            selected={selected}
            pointed={pointed}
            upTo={upTo}
            tabStop={tabStop}
            onCentre={centre}
          />
        </Fragment>
      ))}
    </div>
  );
}

function placeOf(cell: HTMLElement): ProductPlace {
  return {
    factor: cell.dataset.factor as FactorName,
    row: Number(cell.dataset.row),
    column: Number(cell.dataset.column),
  };
}
