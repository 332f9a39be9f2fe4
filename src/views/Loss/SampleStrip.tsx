/**
 * e(k) of a large batch as an outline, and after the update as a line over it. No peak is lost; the selected sample and
 * the largest loss are named.
 */
import { maxIndex } from 'd3';
import { type MouseEvent, useMemo } from 'react';
import { QuantityButton } from '../../kit/quantity/QuantityButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { addressOf, nameOf, rowsOf, samplesOf } from '../../quantity';
import { messages } from '../../text';
import { largestOf, MeanLine, share } from './SampleBars';

/**
 * The strip's width in its own units: if there are more samples, several share a column, which shows their largest
 * loss.
 */
const columns = 240;

interface SampleStripProps {
  readonly step: StepView;
  readonly sample: number;
  /** Absent until all of them are known. */
  readonly after: readonly number[] | undefined;
  readonly row: number;
  readonly onChoose: (sample: number) => void;
}

export function SampleStrip({ step, sample, after, row, onChoose }: SampleStripProps) {
  const { trace } = step;
  const samples = useMemo(() => samplesOf(trace), [trace]);
  const known = shownAt({ kind: 'sampleLoss', sample }, step);
  const losses = useMemo(() => rowsOf(trace).map((row) => trace.sampleLoss(row)), [trace]);
  const largest = useMemo(() => Math.max(largestOf(losses), largestOf(after ?? [])), [losses, after]);
  const outline = useMemo(() => stripPath(losses, largest), [losses, largest]);
  const afterPath = useMemo(() => after && stripPath(after, largest), [after, largest]);
  const selected = { kind: 'sampleLoss', sample } as const;
  const top = { kind: 'sampleLoss', sample: samples[maxIndex(losses)] ?? sample } as const;
  const atPointer = (event: MouseEvent<SVGSVGElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * samples.length);
    const chosen = samples[Math.min(samples.length - 1, Math.max(0, place))];
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" aria-label={messages.lossPanel.samples} className="loss-strip">
      <svg viewBox={`0 0 ${columns} 100`} preserveAspectRatio="none" aria-hidden="true" onClick={atPointer}>
        {known !== 'pending' && (
          <>
            <path className="loss-strip-outline" d={outline} />
            {afterPath !== undefined && <path className="loss-strip-after" d={afterPath} />}
            <rect
              className="loss-strip-selected"
              data-quantity={addressOf(selected)}
              x={(samples.indexOf(sample) / samples.length) * columns}
              y={100 - share(known, largest)}
              width={Math.max(1.5, columns / samples.length)}
              height={share(known, largest)}
            />
          </>
        )}
      </svg>
      <MeanLine step={step} largest={largest} />
      {known !== 'pending' && maxIndex(losses) >= 0 && (
        <QuantityButton quantity={top} className="loss-strip-top" row={row} column={0}>
          <span aria-hidden="true">
            {messages.lossPanel.largest} {messages.lossPanel.sampleLoss({ sample: top.sample })}
          </span>{' '}
          <span className="visually-hidden">
            {messages.lossPanel.largest}, {nameOf(top, step.run.network)}:
          </span>{' '}
          <QuantityText quantity={top} step={step} />
        </QuantityButton>
      )}
    </div>
  );
}

/** A step function with one height per column: the largest loss of its samples. */
function stripPath(losses: readonly number[], largest: number): string {
  const count = Math.min(columns, losses.length);
  const width = columns / count;
  let path = 'M0 100';
  for (let column = 0; column < count; column++) {
    const from = Math.floor((column * losses.length) / count);
    const to = Math.max(from + 1, Math.floor(((column + 1) * losses.length) / count));
    const height = losses.slice(from, to).reduce((tallest, loss) => Math.max(tallest, share(loss, largest)), 0);
    path += `V${100 - height}H${(column + 1) * width}`;
  }
  return `${path}V100Z`;
}
