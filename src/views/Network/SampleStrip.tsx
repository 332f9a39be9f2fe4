/**
 * One kind of number for many samples: their distribution with the place of 0, negative bars dashed, the smallest and the largest,
 * and the selected sample's value.
 */

import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { addressOf, isKnown, type Quantity, quantityValue, samplesOf } from '../../quantity';
import { messages } from '../../text';
import { histogram, positionAlong } from './histogram';

interface SampleStripProps {
  readonly quantityOf: (sample: number) => Quantity;
  readonly step: StepView;
  readonly sample: number;
}

const bins = 32;

export function SampleStrip({ quantityOf, step, sample }: SampleStripProps) {
  const { trace, stop } = step;
  const selected = quantityOf(sample);
  const samples = samplesOf(trace);
  // The distribution would give a covered number of any sample away.
  if (!isKnown(selected, trace, stop) || (stop.covers && samples.some((k) => stop.covers?.(quantityOf(k), trace)))) {
    return (
      <span className="network-strip">
        <QuantityNumber quantity={selected} step={step} />
      </span>
    );
  }
  const values = samples.map((k) => quantityValue(quantityOf(k), trace));
  const spread = histogram(values, bins);
  if (!spread) {
    return (
      <span className="network-strip">
        <QuantityNumber quantity={selected} step={step} />
      </span>
    );
  }
  const [from, to] = [values[spread.least] ?? 0, values[spread.greatest] ?? 0];
  const mark = bins * positionAlong(quantityValue(selected, trace), { from, to });
  return (
    <span className="network-strip" data-kind={selected.kind}>
      <svg viewBox={`0 0 ${bins} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path className="network-bars negative" d={spread.paths.negative} />
        <path className="network-bars" d={spread.paths.positive} />
        {spread.zero !== undefined && <path className="network-zero" d={`M${spread.zero},0V1`} />}
        <path
          className="network-mark"
          d={`M${Math.min(bins - 0.4, Math.max(0.4, mark))},0V1`}
          data-quantity={addressOf(selected)}
        />
      </svg>
      <span className="network-ends">
        <span className="visually-hidden">{messages.network.smallest}</span>
        <QuantityNumber quantity={quantityOf(samples[spread.least] ?? sample)} step={step} />
        <span className="visually-hidden">{messages.network.largest}</span>
        <QuantityNumber quantity={quantityOf(samples[spread.greatest] ?? sample)} step={step} />
      </span>
    </span>
  );
}
