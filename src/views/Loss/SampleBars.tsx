/** e(k) as a bar a sample, up to as many samples as bars can be told apart; the mean stands across them as a line. */
import { max } from 'd3';
import type { CSSProperties } from 'react';
import type { StepTrace } from '../../model';
import { addressOf, divisionOf, nameOf, samplesOf } from '../../quantity';
import { messages } from '../../text';
import { QuantityText } from '../shared/QuantityNumber';
import { type StepView, shownAt } from '../shared/useStep';

/** Up to here every bar has its sample's number under it and stands apart. */
const mostLabelled = 16;

interface SampleBarsProps {
  readonly step: StepView;
  readonly sample: number;
  readonly row: number;
}

export function SampleBars({ step, sample, row }: SampleBarsProps) {
  const samples = samplesOf(step.trace);
  const largest = largestLoss(step);
  const labelled = samples.length <= mostLabelled;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={messages.lossPanel.samples}
      className={`loss-bars${labelled ? '' : ' is-dense'}`}
      style={{ '--bars': samples.length } as CSSProperties}
    >
      {samples.map((number, column) => {
        const quantity = { kind: 'sampleLoss', sample: number } as const;
        const value = shownAt(quantity, step);
        return (
          <button
            key={number}
            type="button"
            className="loss-bar"
            data-quantity={addressOf(quantity)}
            data-row={row}
            data-column={column}
            aria-pressed={number === sample}
            tabIndex={-1}
          >
            <span className="loss-bar-track">
              {value !== 'pending' && (
                <span
                  className="loss-bar-mark"
                  data-finite={Number.isFinite(value)}
                  style={{ height: `${share(value, largest)}%` }}
                />
              )}
            </span>
            {labelled && (
              <span className="loss-bar-label" aria-hidden="true">
                {number}
              </span>
            )}
            <span className="visually-hidden">
              {nameOf(quantity, step.run.network)}: <QuantityText quantity={quantity} step={step} />
            </span>
          </button>
        );
      })}
      <MeanLine step={step} largest={largest} />
    </div>
  );
}

/** Where the batch loss is the mean of the bars, it is a height among them. */
export function MeanLine({ step, largest }: { readonly step: StepView; readonly largest: number }) {
  const value = shownAt({ kind: 'batchLoss' }, step);
  if (value === 'pending' || !Number.isFinite(value) || !isMean(step.trace)) return null;
  return (
    <span className="loss-mean" aria-hidden="true">
      <span style={{ bottom: `${share(value, largest)}%` }} />
    </span>
  );
}

/** Plain or weighted. */
function isMean(trace: StepTrace): boolean {
  return divisionOf(trace) === (trace.hasSampleWeights ? 'weights' : 'batch');
}

export function largestLoss({ trace }: StepView): number {
  return max(trace.batch, (_, position) => finiteOr0(trace.sampleLoss(position))) ?? 0;
}

/** A bar's height in percent; what is not finite reaches the top. */
export function share(value: number, largest: number): number {
  if (!Number.isFinite(value)) return 100;
  return largest > 0 ? (100 * value) / largest : 0;
}

function finiteOr0(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
