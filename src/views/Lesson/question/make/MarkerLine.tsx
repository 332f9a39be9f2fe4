/** Numbers on one line: where they are now, and, joined by thin lines, where they are for other values of the control. */
import { scaleLinear } from 'd3';
import { useState } from 'react';
import { safeTicks } from '../../../../kit/plot/safeTicks';
import { type MakeQuestion, numberOf, titleText } from '../../../../lessons';
import { largestRemainder } from '../../../../quantity';
import { useStore, useStoreApi } from '../../../../store';
import { formatShort, messages } from '../../../../text';
import { questionContext } from '../questionContext';
import { onGrid } from './judgeMade';
import { contextIf } from './useControls';

/** In its own units. `below`: what the labels of markers below the axis take. */
const size = { width: 320, axis: 44, numbers: 24, below: 24, margin: 14 } as const;

/** How many values of the first control are drawn. */
const drawn = 16;

/** A label in its half of the line starts or ends at its marker. */
const half = size.width / 2;

export function MarkerLine({ question }: { readonly question: MakeQuestion }) {
  const words = messages.question.make;
  const store = useStoreApi();
  const { markers } = question;
  const [places] = useState(() => placesAlong(question, store.getState()));
  const trace = useStore((state) => questionContext(state).trace);
  const context = { ...questionContext(store.getState()), trace };
  const exact = markers.map(({ of }) => numberOf(of, context));
  const ends = [...places.flat(), ...exact, 0].filter(Number.isFinite);
  // Beside the numbers of the line, what rounding has left stands for 0.
  const remainder = largestRemainder(trace.batchSize, Math.max(...ends.map(Math.abs)));
  const now = exact.map((value) => (Math.abs(value) <= remainder ? 0 : value));
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [size.margin, size.width - size.margin]).nice(5);
  const [low = 0, high = 0] = x.domain();
  const label = words.line(markers.map(({ text }, index) => words.marker(titleText(text.text), shown(now[index]))));
  const above = (index: number): boolean => index % 2 === 0;
  const height = size.axis + size.numbers + (markers.length > 1 ? size.below : 0);
  const isJoined = markers.length > 1 && markers.every((_, index) => moves(places, index));
  return (
    <figure>
      <svg className="make-line" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
        {isJoined &&
          places.map((values, place) => (
            <polyline
              // biome-ignore lint/suspicious/noArrayIndexKey: a place along the control is its number
              key={place}
              className="make-joined"
              points={values.map((value, index) => `${x(value)},${size.axis + (above(index) ? -9 : 9)}`).join(' ')}
            />
          ))}
        <line className="make-axis" x1={size.margin} x2={size.width - size.margin} y1={size.axis} y2={size.axis} />
        {safeTicks(low, high, 6).map((tick) => (
          <g key={tick} transform={`translate(${x(tick)},${size.axis})`}>
            <line className="make-tick" y1={-4} y2={4} data-zero={tick === 0 || undefined} />
            <text className="make-number" y={height - size.axis - 4}>
              {formatShort(tick).replace(/\.0+$/, '')}
            </text>
          </g>
        ))}
        {markers.map(({ text }, index) => {
          const value = now[index] ?? Number.NaN;
          if (!Number.isFinite(value)) return null;
          const at = x(value);
          const sign = above(index) ? -1 : 1;
          return (
            <g
              key={text.line}
              transform={`translate(${at},${size.axis})`}
              className="make-marker"
              data-other={!above(index) || undefined}
            >
              <path d={`M0 ${sign * 3} L-8 ${sign * 17} L8 ${sign * 17} Z`} />
              <text
                y={above(index) ? -24 : 32}
                textAnchor={at < half * 0.7 ? 'start' : at > half * 1.3 ? 'end' : 'middle'}
                x={at < half * 0.7 ? -8 : at > half * 1.3 ? 8 : 0}
              >
                {words.marker(titleText(text.text), shown(value))}
              </text>
            </g>
          );
        })}
      </svg>
      {isJoined && <figcaption className="soft question-how">{words.joined}</figcaption>}
    </figure>
  );
}

/** Lines to a marker that stands still would all meet in it, and tell nothing. */
function moves(places: readonly (readonly number[])[], marker: number): boolean {
  return new Set(places.map((values) => values[marker])).size > 1;
}

function shown(value: number | undefined): string {
  return formatShort(value ?? Number.NaN);
}

/** The markers' numbers for some values of the first control. */
function placesAlong(question: MakeQuestion, state: Parameters<typeof contextIf>[0]): readonly (readonly number[])[] {
  const [control] = question.allow;
  if (!control) return [];
  const { from, to } = control;
  return Array.from({ length: drawn + 1 }, (_, index) => {
    const value = onGrid(from + ((to - from) * index) / drawn, control);
    const context = contextIf(state, question, { index: 0, value });
    return question.markers.map(({ of }) => numberOf(of, context));
  }).filter((values) => values.every(Number.isFinite));
}
