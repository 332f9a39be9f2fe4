/** What a reader's own way gives, as one row of the ledger: on the page below its question, on a stage under the mean. */
import { PlainNumber } from '../../../../kit/quantity/PlainNumber';
import type { StepView } from '../../../../kit/quantity/useStep';
import type { FootRow } from '../../../../kit/table/column';
import type { StepTrace } from '../../../../model';
import { dividesDelta, isShownAs, type WeightPlace } from '../../../../quantity';
import type { DoorName } from '../../../../store';
import { messages, type NumberFormat, shownValue } from '../../../../text';
import { meansFactor, meansFactorText } from '../../../shared/ledger/averages';
import { ownRowFormat, showsTwoDigits } from '../../../shared/ledger/footFormats';
import type { LedgerModel } from '../../../shared/ledger/ledgerModel';
import { ofWeight } from '../../../shared/ofWeight';
import { OwnExponent } from '../../footRows';
import { slipFormats } from '../../ownWay/slipDigits';
import { verdictOnResult } from '../../verdict';
import type { AskedDoor } from './asked';

type FactorFormats = Readonly<Record<'x' | 'delta', NumberFormat>>;

interface ShownRow {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly isJudged: boolean;
  /** Of its factors, where these give the result at their digits; otherwise as many digits as they need. */
  readonly formats?: FactorFormats;
}

/** The factors, if there is one x and one δ, and the result. */
export function resultRow({ name, answer }: AskedDoor, shown: ShownRow): FootRow {
  const words = messages.ledger;
  const { model, isJudged } = shown;
  const { trace } = shown.step;
  const { result, isChoice, table } = answer;
  const verdict = isChoice || !isJudged ? undefined : verdictOnResult(result, model.place, trace);
  const last = answer.shows === 'row' ? table?.rows.at(-1) : undefined;
  // Not a sample of the batch, where the averaged one has no factors.
  const one = last?.row === undefined ? last : undefined;
  const format = resultFormat(result, model);
  const factor = meansFactor(trace);
  const holdsIn = ({ x, delta }: FactorFormats): boolean =>
    one !== undefined && isShownAs(result, factor * shownValue(one.x, x) * shownValue(one.delta, delta), format);
  const isEnough = shown.formats && holdsIn(shown.formats);
  const formats = isEnough ? shown.formats : one && table && slipFormats({ ...table, rows: [one] });
  const holds = formats && holdsIn(formats);
  const isWrong = verdict !== undefined && verdict !== 'sameHere' && verdict !== 'almostSame';
  const number = (value: number, of: NumberFormat) => <PlainNumber value={value} format={of} withPower />;
  return {
    id: name,
    label: labelOf(name, trace, model.place),
    className: `ledger-averages ${isWrong ? 'wrong is-crossed' : ''}`,
    cells: {
      ...(one &&
        formats && {
          x: { content: number(one.x, formats.x) },
          'after x': { content: words.times },
          delta: { content: number(one.delta, formats.delta) },
          'after delta': { content: holds ? words.equals : words.roughly },
        }),
      product: {
        content: (
          <>
            <PlainNumber value={result} format={format} />
            <OwnExponent value={result} format={format} column={model.formats.product} />
          </>
        ),
      },
      size: {
        content: verdict && <strong>{messages.doorAnswers.verdicts[verdict]}</strong>,
        className: 'ledger-verdict',
        isText: true,
      },
    },
  };
}

/** As the gradient that it is compared with, where that shows enough of its digits. */
export function resultFormat(result: number, { totals, formats }: LedgerModel): NumberFormat {
  const gradient = totals.find((total) => total.name === 'mean') ?? totals[0];
  const printed = gradient?.format ?? formats.product;
  return showsTwoDigits(result, printed) ? printed : ownRowFormat(result, formats.product).format;
}

/** Means, which are multiplied by B/D. */
const ofMeans: ReadonlySet<DoorName> = new Set(['productOfMeans', 'averagedInputs', 'averagedErrors']);

function labelOf(name: DoorName, trace: StepTrace, place: WeightPlace): string {
  const { rows } = messages.doorAnswers;
  const sum = dividesDelta(trace) ? rows.sumUndivided : rows.sum;
  const own = {
    productOfMeans: messages.ledger.averages,
    otherReduction: trace.settings.reduction === 'mean' ? sum : rows.mean,
  };
  const label = ofWeight({ ...rows, ...own }[name], place);
  const factor = ofMeans.has(name) ? meansFactorText(trace) : undefined;
  return factor ? messages.ledger.rowTimes(factor, label) : label;
}
