/** The card of the chosen edge: its weight, to be typed into, and its gradients as far as the phase has got. */
import { type ReactNode, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { divisionOf, nameOf, phaseNumber, type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import { formatExact, formatNumber, formatSetting, formatShort, messages, readNumber } from '../../text';
import { QuantityNumber } from '../shared/QuantityNumber';
import { type StepView, shownAt } from '../shared/useStep';
import type { Box, CardShape } from './geometry';
import { cardFormat } from './numberFormats';

interface EdgeCardProps {
  readonly place: WeightPlace;
  /** Whose gradient; absent: all samples are shown, and the card has only the batch's. */
  readonly sample: number | undefined;
  readonly step: StepView;
  readonly box: Box;
  readonly shape: CardShape;
  readonly field: Ref<HTMLInputElement>;
  /** Gives the sentence that says why the value is refused, if it is. */
  readonly onType: (value: number) => string | undefined;
}

export function EdgeCard({ place, sample, step, box, shape, field, onType }: EdgeCardProps) {
  const words = messages.network;
  const { trace } = step;
  const name = nameOf({ kind: 'weight', ...place }, trace.network);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div
      className={`network-card ${shape}`}
      role="group"
      aria-label={words.cardName(name)}
      style={{ left: box.x, top: box.y, width: box.width }}
    >
      <Row label={words.weight} kind="weight">
        <WeightField
          name={name}
          value={quantityValue({ kind: 'weight', ...place }, trace)}
          field={field}
          onType={onType}
        />
      </Row>
      {cardQuantities(place, sample, step).map(({ label, quantity }) => (
        <Row key={quantity.kind} label={label} kind={quantity.kind}>
          <CardNumber quantity={quantity} step={step} />
        </Row>
      ))}
    </div>
  );
}

/** The card with all its rows, for the place that is kept for it: one row a number, or three rows in all. */
export function cardSizes({ sample, rem }: { readonly sample: number | undefined; readonly rem: number }) {
  const rows = sample === undefined ? 4 : 5;
  const digits = 0.5 * String(sample ?? 0).length;
  const height = (count: number): number => (count * 1.125 + 0.5) * rem;
  return {
    tall: { width: (7.25 + digits) * rem, height: height(rows) },
    wide: { width: (16.5 + digits) * rem, height: height(3) },
  };
}

/** What the phase adds below the weight. */
function cardQuantities(
  place: WeightPlace,
  sample: number | undefined,
  { trace, stop }: StepView,
): readonly { readonly label: string; readonly quantity: Quantity }[] {
  const words = messages.network;
  const phase = phaseNumber(stop.phase);
  const rows: { readonly label: string; readonly quantity: Quantity }[] = [];
  if (phase >= phaseNumber('per-sample') && sample !== undefined) {
    rows.push({ label: words.sampleGradient(sample), quantity: { kind: 'sampleGradient', ...place, sample } });
  }
  if (phase >= phaseNumber('sum')) {
    rows.push({ label: words.sum, quantity: { kind: 'gradientSum', ...place } });
    if (divisionOf(trace) !== 'none') {
      rows.push({ label: words.mean(formatSetting(trace.divisor)), quantity: { kind: 'batchGradient', ...place } });
    }
  }
  if (phase >= phaseNumber('update'))
    rows.push({ label: words.weightAfter, quantity: { kind: 'weightAfter', ...place } });
  return rows;
}

function Row({ label, kind, children }: { label: string; kind: string; children: ReactNode }) {
  return (
    <span className={`network-card-row ${kind}`}>
      <span className="network-card-label">{label}</span>
      {children}
    </span>
  );
}

function CardNumber({ quantity, step }: { quantity: Quantity; step: StepView }) {
  const value = shownAt(quantity, step);
  return (
    <QuantityNumber quantity={quantity} step={step} format={value === 'pending' ? undefined : cardFormat(value)} />
  );
}

interface WeightFieldProps {
  readonly name: string;
  readonly value: number;
  readonly field: Ref<HTMLInputElement>;
  readonly onType: (value: number) => string | undefined;
}

function WeightField({ name, value, field, onType }: WeightFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const entered = useRef<HTMLInputElement>(undefined);
  // Only now do all digits stand in the field: a selection made before would have gone as they came.
  useLayoutEffect(() => {
    entered.current?.select();
    entered.current = undefined;
  });
  const restore = (): void => {
    setDraft(undefined);
    setComplaint(undefined);
  };
  /** On leaving the field, what is no number is dropped: a complaint about a field one has left helps nobody. */
  const commit = ({ leaving }: { leaving: boolean }): void => {
    if (draft === undefined || draft === formatExact(value)) {
      restore();
      return;
    }
    const number = readNumber(draft);
    const refusal = Number.isNaN(number) ? messages.network.expectedNumber(draft) : onType(number);
    if (refusal === undefined || leaving) restore();
    else setComplaint(refusal);
  };
  const format = cardFormat(value);
  return (
    <>
      <input
        ref={field}
        className="number network-field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? undefined : id}
        value={draft ?? (format ? formatNumber(value, format) : formatShort(value))}
        onFocus={(event) => {
          setDraft(formatExact(value));
          entered.current = event.currentTarget;
        }}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit({ leaving: true })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            commit({ leaving: false });
          } else if (event.key === 'Escape') {
            event.preventDefault();
            restore();
          }
        }}
      />
      {complaint !== undefined && (
        <span className="network-complaint" role="alert" id={id}>
          {complaint}
        </span>
      )}
    </>
  );
}
