/** Every sample's x and δ of one unit, one line each; never an average, because the computation uses none. */
import type { CSSProperties } from 'react';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type Quantity, rowsOf, sameQuantity, sampleAt } from '../../quantity';
import { messages } from '../../text';
import { type LineInput, numbersInLine } from './numberFormats';
import { activationOfUnit, deltaOfUnit, type UnitPlace } from './shownUnits';

interface SampleStackProps extends LineInput {
  readonly place: UnitPlace;
  /** The selected sample, which is marked. */
  readonly sample: number;
  readonly focus: Quantity | undefined;
  /** Shown beside x: δ, or s while δ is not known. */
  readonly shows: 'delta' | 's';
  /** Two columns of samples. */
  readonly isWide: boolean;
}

export function SampleStack({ place, sample, focus, shows, isWide, ...line }: SampleStackProps) {
  const words = messages.network;
  const isInput = place.layer === 0;
  const samples = rowsOf(line.step.trace).map((row) => ({ row, k: sampleAt(line.step.trace, row) }));
  const numbersIn = (input: LineInput) =>
    samples.map(({ row, k }) => {
      const quantities = quantitiesOf(place, k, shows);
      return { row, k, quantities, ...numbersInLine(quantities, input) };
    });
  const asInLedger = numbersIn(line);
  // All rows have the same digits.
  const isAsInLedger = asInLedger.every((one) => one.isAsInLedger);
  const numbers = isAsInLedger ? asInLedger : numbersIn({ ...line, formatOf: undefined });
  const half = isWide ? Math.ceil(numbers.length / 2) : numbers.length;
  const sizes = {
    '--sample-width': `${0.75 * Math.max(...samples.map(({ k }) => String(k).length))}em`,
    '--digits': Math.max(...numbers.map(({ digits }) => digits)),
  } as CSSProperties;
  return (
    <span className={`network-stack${isWide ? ' is-wide' : ''}`} style={sizes}>
      {(isWide ? [numbers.slice(0, half), numbers.slice(half)] : [numbers]).map((column) => (
        <span key={column[0]?.row} className="network-column">
          <span className="network-row network-heads" aria-hidden="true">
            <span className="network-k" />
            {!isInput && shows === 's' && <span className="soft">{words.s}</span>}
            <span className="ink-x">{words.x(place)}</span>
            {!isInput && shows === 'delta' && <span className="ink-delta">{words.delta}</span>}
          </span>
          {column.map(({ row, k, quantities, formats }) => (
            <span key={row} className={`network-row${k === sample ? ' selected' : ''}`}>
              <span className="network-k">{k}</span>
              {quantities.map((quantity, at) => (
                <QuantityNumber
                  key={quantity.kind}
                  quantity={quantity}
                  step={line.step}
                  format={formats[at]}
                  withPower
                  className={focus && sameQuantity(quantity, focus) ? 'in-focus' : ''}
                />
              ))}
            </span>
          ))}
        </span>
      ))}
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
