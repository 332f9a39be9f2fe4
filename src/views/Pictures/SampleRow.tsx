/** One sample: its image, its δ, its gradient's image; beside them the numbers of the chosen pixel. */
import { memo, useMemo } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { targetLabel } from '../../kit/quantity/sampleLabel';
import { shownAt } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { rowAt, stopAt } from '../../kit/table/stopAt';
import { addressOf, type Quantity, summandOf, type WeightPlace } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import { inputEnd } from '../shared/image/inputImages';
import { PixelImage } from '../shared/image/PixelImage';
import { DeltaBar } from './DeltaBar';
import { GradientThumb } from './GradientThumb';
import { addedRows, contributionKnown } from './shownPictures';
import { classNameOf, type PicturesState } from './usePictures';

interface SampleRowProps {
  readonly state: PicturesState;
  /** In the batch, from 0. */
  readonly row: number;
  readonly index: number;
  readonly place: WeightPlace | undefined;
  readonly largest: number;
  readonly selected: boolean;
  readonly onChoose: (sample: number) => void;
}

export const SampleRow = memo(function SampleRow(props: SampleRowProps) {
  const { state, row, index, place, largest, selected, onChoose } = props;
  const { step, layer, unit, ends, size, ledger, targets } = state;
  const { trace, run } = step;
  const { chooseWeight } = useActions();
  const sample = layer.samples[row] ?? 0;
  const delta: Quantity = { kind: 'delta', layer: 1, unit, sample };
  const shownDelta = shownAt(delta, step);
  const line = ledger?.rows[row];
  const known = contributionKnown(state, sample);
  const image = useMemo(() => layer.x(row), [layer, row]);
  const gradient = useMemo(() => (known ? layer.contribution(row, unit) : undefined), [known, layer, row, unit]);
  const target = targets?.[row];
  const label =
    target === undefined ? targetLabel(run.data, sample, run.labels[sample - 1]) : classNameOf(state, target);
  const added = addedRows(state) ?? 0;
  const justAdded = step.stop.phase === 'sum' && step.stop.part !== undefined && row === added - 1;
  return (
    <tr
      {...rowAt(index, { selected, className: `pictures-row ${justAdded ? 'is-added' : ''}` })}
      aria-current={justAdded ? 'step' : undefined}
    >
      <th
        scope="row"
        {...stopAt(index, 0)}
        onClick={() => onChoose(sample)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(sample);
        }}
      >
        <span className="pictures-sample">{sample}</span>
        <span className="pictures-class">{label}</span>
      </th>
      <td {...stopAt(index, 1)} data-quantity={line && addressOf(line.x)}>
        <span className="pictures-pair">
          <PixelImage
            values={image}
            size={size}
            end={inputEnd(run.data)}
            ink="x"
            marked
            className="pictures-thumb"
            quantityAt={(pixel) => ({ kind: 'input', unit: pixel, sample })}
            onPixel={(pixel) => chooseWeight({ layer: 1, from: pixel, to: unit })}
          />
          {line && (
            <span className="pictures-x">
              <QuantityText quantity={line.x} step={step} format={ledger.formats.x} />
            </span>
          )}
        </span>
      </td>
      <td {...gridRole.none} className="pictures-sign">
        {messages.ledger.times}
      </td>
      <td {...stopAt(index, 2)} data-quantity={addressOf(delta)} className="pictures-delta">
        <span className="pictures-pair is-stacked">
          <DeltaBar value={shownDelta === 'pending' ? 0 : shownDelta} largest={largest} />
          <span className="pictures-delta-number">
            <QuantityText quantity={delta} step={step} format={ledger?.formats.delta} />
          </span>
        </span>
      </td>
      <td {...gridRole.none} className="pictures-sign">
        {known && line && !line.holds ? messages.ledger.roughly : messages.ledger.equals}
      </td>
      <td {...stopAt(index, 3)} data-quantity={place && addressOf(summandOf(trace, place, sample))}>
        <span className="pictures-pair">
          <GradientThumb
            values={gradient}
            size={size}
            end={ends.sample}
            quantityAt={(pixel) => summandOf(trace, { layer: 1, from: pixel, to: unit }, sample)}
          />
          {line && ledger && (
            <span className="pictures-product">
              <QuantityText quantity={line.product} step={step} format={ledger.formats.product} />
            </span>
          )}
        </span>
      </td>
    </tr>
  );
});
