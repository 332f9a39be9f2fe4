/** On a stage, what the update does to the weight whose cell is written out. */
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { useStageBeat } from '../shared/beats/beatContext';
import { toldUpdates } from '../shared/beats/toldUpdate';
import type { DotDivisionProps } from './DotDivision';

export function DotUpdate({ dot: { cell }, layer, step }: DotDivisionProps) {
  const shown = toldUpdates(useStageBeat(), step.trace, { layer, from: cell.from, to: cell.to });
  return shown.map(({ name, label, quantity, format }) => (
    <span key={name} className="unbroken product-result">
      <span className="soft">{label}</span>
      <QuantityNumber quantity={quantity} step={step} format={format} withPower className="product-dot-sum" />
    </span>
  ));
}
