/** Under the rule: each output's sum, the total, the reduction, and the common mistake of using only one output. */

import type { StepView } from '../../kit/quantity/useStep';
import {
  divisionOf,
  hasFactors,
  isKnown,
  type Quantity,
  reducedSumOf,
  shownIn,
  type WeightPlace,
} from '../../quantity';
import { formatSetting, messages } from '../../text';
import { OutputsCell } from './OutputsCell';
import type { OutputsModel } from './outputsModel';
import { firstOutputVerdict, isRight } from './verdict';

interface OutputsFootProps {
  readonly step: StepView;
  readonly model: OutputsModel | undefined;
  /** The sums are still being computed. */
  readonly isPending: boolean;
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
  readonly firstRow: number;
}

export function OutputsFoot({ step, model, isPending, place, outputs, firstRow }: OutputsFootProps) {
  const { layer, from, to } = place;
  const division = divisionOf(step.trace);
  const { divisor } = step.trace;
  const words = messages.outputs;
  const meanDetail = shownIn(step.trace).negated ? words.negatedDetail : words.meanDetail;
  const format = model?.formats.total;
  const end = outputs.length + 1;
  const isSum = division === 'none';
  const known = isKnown({ kind: 'gradientSum', layer, from, to }, step.trace, step.stop);
  const meanRow = firstRow + 1;
  const mistakeRow = isSum ? meanRow : meanRow + 1;
  const firstOnly: Quantity = { kind: 'firstOutputGradient', layer, from, to };
  const verdict =
    !isPending && isKnown(firstOnly, step.trace, step.stop) ? firstOutputVerdict(place, step.trace) : undefined;
  const wrong = verdict !== undefined && !isRight(verdict);
  return (
    <>
      <tr aria-rowindex={firstRow + 2} className="outputs-sums">
        <RowHead
          row={firstRow}
          text={hasFactors(step.trace) ? words.columnSumsFactors : words.columnSums}
          detail={isSum ? meanDetail : undefined}
        />
        {outputs.map((output, index) => (
          <OutputsCell
            key={output}
            quantity={{ kind: 'outputShareSum', layer, from, to, output }}
            step={step}
            place={{ row: firstRow, column: index + 1 }}
            format={format}
            isPending={isPending}
            roughly={known && !isPending && model?.columnsHold[index] === false}
          />
        ))}
        <OutputsCell
          quantity={{ kind: 'gradientSum', layer, from, to }}
          step={step}
          place={{ row: firstRow, column: end }}
          format={format}
          total
        />
      </tr>
      {division !== 'none' && (
        <tr aria-rowindex={meanRow + 2} className="outputs-mean">
          <RowHead
            row={meanRow}
            text={divisor === 0 ? words.noWeight : words.divided[division]({ divisor: formatSetting(divisor) })}
            detail={meanDetail}
            span={end}
          />
          <OutputsCell
            quantity={reducedSumOf(step.trace, place)}
            step={step}
            place={{ row: meanRow, column: end }}
            format={format}
            total
          />
        </tr>
      )}
      <tr aria-rowindex={mistakeRow + 2} className={`outputs-mistake ${wrong ? 'wrong is-crossed' : ''}`}>
        <RowHead
          row={mistakeRow}
          text={verdict && isRight(verdict) ? words.firstOnlyRight : words.firstOnlyWrong}
          detail={verdict && words.verdicts[verdict]}
          span={end}
        />
        <OutputsCell
          quantity={firstOnly}
          step={step}
          place={{ row: mistakeRow, column: end }}
          format={format}
          isPending={isPending}
          total
        />
      </tr>
    </>
  );
}

interface RowHeadProps {
  readonly row: number;
  readonly text: string;
  readonly detail: string | undefined;
  readonly span?: number;
}

function RowHead({ row, text, detail, span = 1 }: RowHeadProps) {
  return (
    <th scope="row" colSpan={span} data-row={row} data-column={0} tabIndex={-1}>
      <span className="outputs-label">{text}</span>{' '}
      {detail !== undefined && <span className="outputs-detail">{detail}</span>}
    </th>
  );
}
