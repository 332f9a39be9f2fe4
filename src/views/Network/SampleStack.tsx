/** Every sample's x and δ of one unit, one line each; never an average, because the computation uses none. */
import type { CSSProperties } from 'react';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { addressOf, type Quantity, rowsOf, sampleAt } from '../../quantity';
import { messages } from '../../text';
import { type LineInput, numbersInLine } from './numberFormats';
import { activationOfUnit, deltaOfUnit, type UnitPlace } from './shownUnits';

interface SampleStackProps extends LineInput {
  readonly place: UnitPlace;
  /** The selected sample, which is marked. */
  readonly sample: number;
  readonly focus: Quantity;
  /** Shown beside x: δ, or s while δ is not known. */
  readonly shows: 'delta' | 's';
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

function Samples({ rows, place, sample, focus, shows, ...line }: SamplesProps) {
  const words = messages.network;
  const isInput = place.layer === 0;
  const { trace } = line.step;
  const numbers = rows.map((row) => {
    const quantities = quantitiesOf(place, sampleAt(trace, row), shows);
    return { quantities, ...numbersInLine(quantities, line) };
  });
  const digits = Math.max(...numbers.map((one) => one.digits));
  return (
    <span className="network-column" style={{ '--digits': digits } as CSSProperties}>
      <span className="network-row network-heads" aria-hidden="true">
        <span className="network-k" />
        {!isInput && shows === 's' && <span className="soft">{words.s}</span>}
        <span className="ink-x">{words.x}</span>
        {!isInput && shows === 'delta' && <span className="ink-delta">{words.delta}</span>}
      </span>
      {rows.map((row, at) => {
        const k = sampleAt(trace, row);
        const { quantities, formats } = numbers[at] ?? { quantities: [], formats: [] };
        return (
          <span key={row} className={`network-row${k === sample ? ' selected' : ''}`}>
            <span className="network-k">{k}</span>
            {quantities.map((quantity, column) => (
              <QuantityNumber
                key={quantity.kind}
                quantity={quantity}
                step={line.step}
                format={formats[column]}
                withPower
                className={addressOf(quantity) === addressOf(focus) ? 'in-focus' : ''}
              />
            ))}
          </span>
        );
      })}
    </span>
  );
}

/** What a unit shows of a sample. */
function quantitiesOf(place: UnitPlace, sample: number, shows: SampleStackProps['shows']): readonly Quantity[] {
  const x = activationOfUnit(place, sample);
  const delta = deltaOfUnit(place, sample);
  if (!delta) return [x];
  const s: Quantity = { kind: 'preactivation', layer: place.layer, unit: place.unit, sample };
  return shows === 's' ? [s, x] : [x, delta];
}
