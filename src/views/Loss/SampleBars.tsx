/**
 * e(k) as one bar per sample, before and after the update, while bars can be distinguished; a line across them marks
 * the mean.
 */
import { max } from 'd3';
import type { CSSProperties } from 'react';
import { QuantityButton } from '../../kit/quantity/QuantityButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { StepTrace } from '../../model';
import {
  addressOf,
  dataLossOf,
  nameOf,
  plainDivisionOf,
  quantityValue,
  reached,
  rowsOf,
  sampleAt,
  samplesOf,
} from '../../quantity';
import { messages } from '../../text';

/** Up to this many samples, every bar has its sample's number below it. */
const mostLabelled = 16;

interface SampleBarsProps {
  readonly step: StepView;
  readonly sample: number;
  readonly row: number;
}

export function SampleBars({ step, sample, row }: SampleBarsProps) {
  const { batchSize } = step.trace;
  const largest = largestLoss(step);
  const paired = step.trace.updates && reached({ phase: 'update' }, step.stop);
  const labelled = batchSize <= mostLabelled;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={messages.lossPanel.samples}
      className={`loss-bars${labelled ? '' : ' is-dense'}${paired ? ' is-paired' : ''}`}
      style={{ '--bars': batchSize } as CSSProperties}
    >
      {rowsOf(step.trace).map((inBatch, column) => {
        const number = sampleAt(step.trace, inBatch);
        const quantity = { kind: 'sampleLoss', sample: number } as const;
        const later = { kind: 'sampleLossAfter', sample: number } as const;
        return (
          <QuantityButton
            key={inBatch}
            quantity={quantity}
            className="loss-bar"
            {...{ row, column }}
            pressed={number === sample}
          >
            <span className="loss-bar-track">
              <BarMark value={shownAt(quantity, step)} largest={largest} />
              {paired && <BarMark value={shownAt(later, step)} largest={largest} later={addressOf(later)} />}
            </span>
            {labelled && (
              <span className="soft loss-bar-label" aria-hidden="true">
                {number}
              </span>
            )}
            <span className="visually-hidden">
              {nameOf(quantity, step.run.network)}: <QuantityText quantity={quantity} step={step} />
              {paired && (
                <>
                  {messages.lossPanel.andAfter} <QuantityText quantity={later} step={step} />
                </>
              )}
            </span>
          </QuantityButton>
        );
      })}
      <MeanLine step={step} largest={largest} />
    </div>
  );
}

interface BarMarkProps {
  readonly value: number | 'pending';
  readonly largest: number;
  /** The address of the loss after the update, whose hollow bar is beside the first one. */
  readonly later?: string;
}

function BarMark({ value, largest, later }: BarMarkProps) {
  if (value === 'pending') return null;
  return (
    <span
      className={later === undefined ? 'loss-bar-mark' : 'loss-bar-mark is-after'}
      data-quantity={later}
      data-finite={Number.isFinite(value)}
      style={{ height: `${share(value, largest)}%` }}
    />
  );
}

/** The mean of the bars, at its height among them; without the penalty, which may be larger than all of them. */
export function MeanLine({ step, largest }: { readonly step: StepView; readonly largest: number }) {
  const value = shownAt(dataLossOf(step.trace), step);
  if (value === 'pending' || !Number.isFinite(value) || !isMean(step.trace)) return null;
  return (
    <span className="loss-mean" aria-hidden="true">
      <span style={{ bottom: `${share(value, largest)}%` }} />
    </span>
  );
}

/** Plain or weighted. */
function isMean(trace: StepTrace): boolean {
  return plainDivisionOf(trace) === (trace.hasSampleWeights ? 'weights' : 'batch');
}

/** The largest known loss; losses after the update count once they are known. */
function largestLoss({ trace, stop }: StepView): number {
  const losses = (kind: 'sampleLoss' | 'sampleLossAfter'): readonly number[] =>
    samplesOf(trace).map((sample) => quantityValue({ kind, sample }, trace));
  const before = largestOf(losses('sampleLoss'));
  return reached({ phase: 'update' }, stop) ? Math.max(before, largestOf(losses('sampleLossAfter'))) : before;
}

/** The largest finite one, or 0. */
export function largestOf(losses: readonly number[]): number {
  return max(losses, finiteOr0) ?? 0;
}

/** A bar's height in percent; a non-finite value reaches the top. */
export function share(value: number, largest: number): number {
  if (!Number.isFinite(value)) return 100;
  return largest > 0 ? (100 * value) / largest : 0;
}

function finiteOr0(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
