/** The card of the chosen edge: its weight, which can be edited, and the gradients known in this phase. */
import type { ReactNode, Ref } from 'react';
import { NumberField } from '../../kit/fields/NumberField';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import {
  dataGradientOf,
  divisionRow,
  nameOf,
  phaseNumber,
  type Quantity,
  quantityValue,
  type Stop,
  type WeightPlace,
} from '../../quantity';
import { formatSetting, messages } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { formatWhereShown, printedAs } from '../shared/ledger/printedAs';
import type { Box, CardShape, Extent } from './geometry';
import { isCompact, type Level } from './measures';

interface EdgeCardProps {
  readonly place: WeightPlace;
  readonly ledger: LedgerModel;
  /** The sample of the gradient; absent: all samples are shown, and the card has only the batch gradient. */
  readonly sample: number | undefined;
  readonly step: StepView;
  readonly box: Box;
  readonly shape: CardShape;
  readonly field: Ref<HTMLInputElement>;
  /** The number is an answer to be chosen, so a tap must not open a field. */
  readonly isAnswer: boolean;
  /** Returns the sentence that says why the value is refused, if it is. */
  readonly onType: (value: number) => string | undefined;
}

export function EdgeCard({ place, ledger, sample, step, box, shape, field, isAnswer, onType }: EdgeCardProps) {
  const words = messages.network;
  const { trace } = step;
  const name = nameOf({ kind: 'weight', ...place }, trace.network);
  const weight: Quantity = { kind: 'weight', ...place };
  const quantities = cardQuantities(place, sample, { step, ledger });
  // One line has room for the number that the phase has computed.
  const rows = shape === 'brief' ? quantities.slice(-1) : quantities;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div
      className={`small stack network-card ${shape}`}
      role="group"
      aria-label={words.cardName(name)}
      style={{ left: box.x, top: box.y, width: box.width }}
    >
      <Row label={place.from === 0 ? words.bias : words.weight} kind="weight">
        {isAnswer ? (
          <QuantityNumber quantity={weight} step={step} format={ledger.formats.weight} withPower />
        ) : (
          // The card's message is hidden after the card has been left.
          <NumberField
            label={name}
            value={quantityValue(weight, trace)}
            shown={printedAs(ledger, weight, trace)}
            signed
            whenLeft="dropped"
            input={field}
            onCommit={onType}
            className="network-field"
            width="5rem"
          />
        )}
      </Row>
      {rows.map(({ label, quantity }) => (
        <Row key={quantity.kind} label={label} kind={quantity.kind}>
          <QuantityNumber
            quantity={quantity}
            step={step}
            format={formatWhereShown(ledger, quantity, trace)}
            withPower
          />
        </Row>
      ))}
    </div>
  );
}

/** The characters of ∂e(k)/∂w, for which the card is wide enough. */
const usualLabel = 8;

/** In rem, as in the style sheet: the height of a row, and the widths of both shapes. In a compact drawing the card’s type is smaller. */
const usualSizes = { row: 1.125, tall: 7.5, wide: 16.5 };
const compactSizes = { row: 1, tall: 7.25, wide: 15.25 };

interface CardMeasures {
  readonly sample: number | undefined;
  readonly level: Level;
  readonly rem: number;
  /** That of the drawing, which the card stays within. */
  readonly width: number;
  /** On a stage: the card has the rows of this phase only. */
  readonly stop: Stop | undefined;
}

/** The size of the card with all its rows, to reserve its place: one row per number, or three rows in total; or of one row. */
export function cardSizes({ sample, level, rem, width, stop }: CardMeasures): Readonly<Record<CardShape, Extent>> {
  if (stop && phaseNumber(stop.phase) < phaseNumber('per-sample')) {
    const letters = messages.network.weight.length;
    const card = { width: (6.75 + 0.5 * letters) * rem, height: 1.75 * rem };
    return { tall: card, wide: card, brief: card };
  }
  const rows = sample === undefined ? 4 : 5;
  const { sampleGradient, weight } = messages.network;
  const label = sample === undefined ? weight : sampleGradient({ sample });
  const digits = 0.5 * Math.max(String(sample ?? 0).length, label.length - usualLabel);
  const sizes = isCompact(level) ? compactSizes : usualSizes;
  const height = (count: number): number => (count * sizes.row + 0.5) * rem;
  const wide = Math.min((sizes.wide + digits) * rem, width);
  return {
    tall: { width: (sizes.tall + digits) * rem, height: height(rows) },
    wide: { width: wide, height: height(3) },
    brief: { width: wide, height: height(1) },
  };
}

/** The most characters of a number that has room beside ∂e(k)/∂w. */
const mostBeside = 8;

/** The quantities that the phase adds below the weight. */
function cardQuantities(
  place: WeightPlace,
  sample: number | undefined,
  { step: { trace, stop }, ledger }: Pick<EdgeCardProps, 'step' | 'ledger'>,
): readonly { readonly label: string; readonly quantity: Quantity }[] {
  const words = messages.network;
  const phase = phaseNumber(stop.phase);
  const isBias = place.from === 0;
  const rows: { readonly label: string; readonly quantity: Quantity }[] = [];
  if (phase >= phaseNumber('per-sample') && sample !== undefined) {
    const derivative = isBias ? words.sampleBiasGradient({ sample }) : words.sampleGradient({ sample });
    const quantity: Quantity = { kind: 'sampleGradient', ...place, sample };
    // Beside a long number the row would take two lines.
    const isWide = printedAs(ledger, quantity, trace).length > mostBeside;
    rows.push({ label: isWide ? words.product : derivative, quantity });
  }
  if (phase >= phaseNumber('sum')) {
    rows.push({ label: words.sum, quantity: { kind: 'gradientSum', ...place } });
    if (divisionRow(trace, place) !== 'none') {
      rows.push({
        label: trace.batchSize === 0 || trace.divisor === 0 ? words.noMean : words.mean(formatSetting(trace.divisor)),
        quantity: dataGradientOf(trace, place),
      });
    }
  }
  if (phase >= phaseNumber('update'))
    rows.push({ label: isBias ? words.biasAfter : words.weightAfter, quantity: { kind: 'weightAfter', ...place } });
  return rows;
}

function Row({ label, kind, children }: { label: string; kind: string; children: ReactNode }) {
  return (
    <span className={`flow network-card-row ${kind}`}>
      <span>{label}</span>
      {children}
    </span>
  );
}
