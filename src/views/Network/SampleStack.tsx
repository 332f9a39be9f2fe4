/** Every sample's x and δ of one unit, a line each: never an average, for the computation has none. */
import { addressOf, type Quantity, samplesOf } from '../../quantity';
import { QuantityNumber } from '../shared/QuantityNumber';
import { type StepView, shownAt } from '../shared/useStep';
import { givenFormat } from './numberFormats';
import { activationOfUnit, deltaOfUnit, type UnitPlace } from './shownUnits';

interface SampleStackProps {
  readonly place: UnitPlace;
  readonly step: StepView;
  /** The selected one, marked. */
  readonly sample: number;
  readonly focus: Quantity;
}

export function SampleStack({ place, step, sample, focus }: SampleStackProps) {
  return (
    <span className="network-stack">
      {samplesOf(step.trace).map((k) => {
        const delta = deltaOfUnit(place, k);
        return (
          <span key={k} className={`network-row${k === sample ? ' selected' : ''}`}>
            <span className="network-k">{k}</span>
            <StackedNumber quantity={activationOfUnit(place, k)} step={step} focus={focus} />
            {delta && <StackedNumber quantity={delta} step={step} focus={focus} />}
          </span>
        );
      })}
    </span>
  );
}

function StackedNumber({ quantity, step, focus }: { quantity: Quantity; step: StepView; focus: Quantity }) {
  const value = shownAt(quantity, step);
  const format = quantity.kind === 'input' && value !== 'pending' ? givenFormat(value) : undefined;
  const inFocus = addressOf(quantity) === addressOf(focus);
  return <QuantityNumber quantity={quantity} step={step} format={format} className={inFocus ? 'in-focus' : ''} />;
}
