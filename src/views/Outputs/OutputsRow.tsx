/** One sample: its share through each output, and their sum, its gradient. */
import { memo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import type { WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { OutputsCell } from './OutputsCell';
import { type OutputsModel, rowHolds } from './outputsModel';

interface OutputsRowProps {
  readonly row: number;
  readonly sample: number;
  readonly selected: boolean;
  readonly step: StepView;
  readonly model: OutputsModel | undefined;
  /** Its shares are still being computed. */
  readonly isPending: boolean;
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
  /** Every output is shown, so that the row can be recomputed. */
  readonly complete: boolean;
  readonly onChoose: (sample: number) => void;
}

export const OutputsRow = memo(function OutputsRow(props: OutputsRowProps) {
  const { row, sample, selected, step, model, isPending, place, outputs, complete, onChoose } = props;
  const words = messages.outputs;
  const { layer, from, to } = place;
  const roughly =
    !isPending &&
    model !== undefined &&
    complete &&
    !rowHolds(step.trace, { place, outputs, sample, formats: model.formats });
  return (
    <tr aria-rowindex={row + 2} aria-selected={selected} className={selected ? 'is-selected' : undefined}>
      <th
        scope="row"
        aria-label={words.rowName(sample)}
        data-row={row}
        data-column={0}
        tabIndex={-1}
        onClick={() => onChoose(sample)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(sample);
        }}
      >
        {sample}
      </th>
      {outputs.map((output, index) => (
        <OutputsCell
          key={output}
          quantity={{ kind: 'outputShare', layer, from, to, output, sample }}
          step={step}
          place={{ row, column: index + 1 }}
          format={model?.formats.share}
          largest={model?.largest}
          isPending={isPending}
        />
      ))}
      <OutputsCell
        quantity={{ kind: 'sampleGradient', layer, from, to, sample }}
        step={step}
        place={{ row, column: outputs.length + 1 }}
        format={model?.formats.total}
        roughly={roughly}
        total
      />
    </tr>
  );
});
