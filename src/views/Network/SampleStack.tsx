/** Every sample's x and δ of one unit, one line each; never an average, because the computation uses none. */
import type { CSSProperties } from 'react';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { addressOf, type Quantity, rowsOf, sampleAt } from '../../quantity';
import { messages, type NumberFormat } from '../../text';
import { givenFormat } from './numberFormats';
import { activationOfUnit, deltaOfUnit, type UnitPlace } from './shownUnits';

interface SampleStackProps {
  readonly place: UnitPlace;
  readonly step: StepView;
  /** The selected sample, which is marked. */
  readonly sample: number;
  readonly focus: Quantity;
  /** Shown beside x: δ, s instead of it, or both. */
  readonly shows: 'delta' | 's' | 'all';
  /** On a stage: the format of a number that the ledger shows too. */
  readonly formatOf?: ((quantity: Quantity) => NumberFormat | undefined) | undefined;
  /** Two columns of samples. */
  readonly isWide: boolean;
}

export function SampleStack({ step, isWide, ...props }: SampleStackProps) {
  const rows = rowsOf(step.trace);
  const half = isWide ? Math.ceil(rows.length / 2) : rows.length;
  const longest = Math.max(...rows.map((row) => String(sampleAt(step.trace, row)).length));
  return (
    <span
      className={`network-stack${isWide ? ' is-wide' : ''}`}
      style={{ '--sample-width': `${0.75 * longest}em` } as CSSProperties}
    >
      {[rows.slice(0, half), rows.slice(half)].map(
        (some) => some.length > 0 && <Samples key={some[0]} rows={some} step={step} {...props} />,
      )}
    </span>
  );
}

interface SamplesProps extends Omit<SampleStackProps, 'isWide'> {
  /** Rows of the batch. */
  readonly rows: readonly number[];
}

function Samples({ rows, place, step, sample, focus, shows, formatOf }: SamplesProps) {
  const words = messages.network;
  const isInput = place.layer === 0;
  const line = { step, focus, formatOf };
  return (
    <span className="network-column">
      <span className={`network-row network-heads ${shows}`} aria-hidden="true">
        <span className="network-k" />
        {!isInput && shows !== 'delta' && <span className="soft">{words.s}</span>}
        <span className="ink-x">{words.x}</span>
        {!isInput && shows !== 's' && <span className="ink-delta">{words.delta}</span>}
      </span>
      {rows.map((row) => {
        const k = sampleAt(step.trace, row);
        const delta = deltaOfUnit(place, k);
        return (
          <span key={row} className={`network-row ${shows}${k === sample ? ' selected' : ''}`}>
            <span className="network-k">{k}</span>
            {!isInput && shows !== 'delta' && (
              <StackedNumber quantity={{ kind: 'preactivation', ...unitIn(place), sample: k }} {...line} />
            )}
            <StackedNumber quantity={activationOfUnit(place, k)} {...line} />
            {delta && shows !== 's' && <StackedNumber quantity={delta} {...line} />}
          </span>
        );
      })}
    </span>
  );
}

/** Only the two indices: the argument is a drawn unit, which also has a box. */
function unitIn({ layer, unit }: UnitPlace): UnitPlace {
  return { layer, unit };
}

interface StackedNumberProps extends Pick<SampleStackProps, 'step' | 'focus' | 'formatOf'> {
  readonly quantity: Quantity;
}

function StackedNumber({ quantity, step, focus, formatOf }: StackedNumberProps) {
  const value = shownAt(quantity, step);
  const given = quantity.kind === 'input' && value !== 'pending' ? givenFormat(value) : undefined;
  const inFocus = addressOf(quantity) === addressOf(focus);
  return (
    <QuantityNumber
      quantity={quantity}
      step={step}
      format={formatOf?.(quantity) ?? given}
      withPower
      className={inFocus ? 'in-focus' : ''}
    />
  );
}
