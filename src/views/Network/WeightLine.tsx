/** Below the drawing, the numbers of the chosen weight: its value, the gradients of the sample and of the batch, and the new value. */
import { type ReactNode, type Ref, useContext } from 'react';
import { BesideContext } from '../../kit/chrome/beside';
import { NumberField } from '../../kit/fields/NumberField';
import { useMedium } from '../../kit/medium/medium';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView, shownAt } from '../../kit/quantity/useStep';
import { isPenalised } from '../../model';
import {
  connectionName,
  dataGradientOf,
  divisionRow,
  nameOf,
  type Quantity,
  quantityValue,
  type WeightPlace,
} from '../../quantity';
import { aloneOf, isLocked, readViewNames, type State, scenePanelsOf, useStore } from '../../store';
import { formatSetting, messages } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { formatWhereShown, printedAs } from '../shared/ledger/printedAs';

interface WeightLineProps {
  readonly place: WeightPlace;
  readonly ledger: LedgerModel;
  /** The sample of the gradient; absent: all samples are shown. */
  readonly sample: number | undefined;
  readonly step: StepView;
  readonly field: Ref<HTMLInputElement>;
  /** The number is an answer to be chosen, so a tap must not open a field. */
  readonly isAnswer: boolean;
  /** Returns the sentence that says why the value is refused, if it is. */
  readonly onType: (value: number) => string | undefined;
}

export function WeightLine({ place, ledger, sample, step, field, isAnswer, onType }: WeightLineProps) {
  const words = messages.network;
  const { network } = step.trace;
  const weight: Quantity = { kind: 'weight', ...place };
  const name = nameOf(weight, network);
  const isBeside = useContext(BesideContext) !== undefined;
  // The ledger has a field of its own with the rows of the update.
  const hasOther = useStore(isLedgerInSight) && !isBeside && step.stop.phase === 'update';
  const { controls } = useMedium();
  // What an exercise gives, and what the page around has locked, is not the reader's to change.
  const isFixed = useStore(isOfExercise);
  const hasField = controls && !isAnswer && !hasOther && !isFixed;
  const number = (quantity: Quantity): ReactNode => (
    <QuantityNumber quantity={quantity} step={step} format={formatWhereShown(ledger, quantity, step.trace)} withPower />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div
      className="small flow network-weight"
      data-all={sample === undefined || undefined}
      role="group"
      aria-label={words.numbersOf(name)}
    >
      <span className="cut network-weight-name" aria-hidden="true">
        {connectionName(network, place.layer, place.from, place.to)}
      </span>
      <Item label={place.from === 0 ? words.bias : words.weight}>
        {hasField ? (
          <NumberField
            key={name}
            label={name}
            value={quantityValue(weight, step.trace)}
            shown={printedAs(ledger, weight, step.trace)}
            signed
            whenLeft="dropped"
            input={field}
            onCommit={onType}
            className="network-field"
            width="5rem"
          />
        ) : (
          number(weight)
        )}
      </Item>
      {laterQuantities(place, sample, step).map(({ label, quantity }) => (
        <Item key={quantity.kind} label={label}>
          {number(quantity)}
        </Item>
      ))}
    </div>
  );
}

function isOfExercise(state: State): boolean {
  return state.otherKeys.exercise !== undefined || isLocked(state, 'edit');
}

function isLedgerInSight(state: State): boolean {
  const { embed } = state.otherKeys;
  if (embed !== undefined) return readViewNames(embed).views.includes('ledger');
  return aloneOf(state) !== undefined || scenePanelsOf(state)?.includes('ledger') !== false;
}

/** What later phases add. */
function laterQuantities(
  place: WeightPlace,
  sample: number | undefined,
  step: StepView,
): readonly { readonly label: string; readonly quantity: Quantity }[] {
  const words = messages.network;
  const { trace } = step;
  const { batchSize, divisor } = trace;
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const gradient = dataGradientOf(trace, place);
  // A stage adds before it divides: meanwhile the sum has the place of the gradient.
  const isComing = shownAt(gradient, step) === 'pending' && !isCovered(gradient, step);
  const isToDivide = isComing && shownAt(sum, step) !== 'pending';
  const isDivided = divisionRow(trace, place) !== 'none' && !isToDivide;
  const divided = divisor === batchSize ? words.mean : words.dividedBy(formatSetting(divisor));
  return [
    ...(sample === undefined
      ? []
      : [{ label: words.ofSample(sample), quantity: { kind: 'sampleGradient', ...place, sample } as const }]),
    isDivided
      ? { label: batchSize === 0 || divisor === 0 ? words.noMean : divided, quantity: gradient }
      : { label: words.sum, quantity: sum },
    ...(isPenalised(trace.settings.penalty, place.from)
      ? [{ label: words.withPenalty, quantity: { kind: 'batchGradient', ...place } } as const]
      : []),
    ...(step.stop.phase === 'update'
      ? [
          {
            label: place.from === 0 ? words.biasAfter : words.weightAfter,
            quantity: { kind: 'weightAfter', ...place },
          } as const,
        ]
      : []),
  ];
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="unbroken network-weight-item">
      {label} {children}
    </span>
  );
}
