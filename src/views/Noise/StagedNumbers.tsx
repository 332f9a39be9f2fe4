/** The numbers of the picture on a stage, as far as a beat has come: those that its sentence names are lit. */
import { NumberList } from '../../kit/plot/NumberList';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { dataGradientOf, type WeightPlace } from '../../quantity';
import { columnFormat, formatNumber, headPower, messages, type NumberFormat } from '../../text';
import { useStageBeat } from '../shared/beats/beatContext';
import { standardDeviation } from './draws';
import type { FoundDraws } from './useDraws';

interface StagedNumbersProps {
  readonly found: FoundDraws;
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly size: number;
}

export function StagedNumbers({ found, step, place, size }: StagedNumbersProps) {
  const words = messages.noise;
  const { beat } = useStageBeat();
  const { rule, draws, statistics } = found;
  const { gradients } = draws;
  const { format, least, most, deviation } = drawnNumbers(found);
  const count = gradients.length;
  const isOnly = draws.complete && count === 1;
  const isDeviation = beat?.name === 'deviation';
  const now = (isNow: boolean): string | undefined => (isNow ? 'is-now' : undefined);
  return (
    <NumberList
      caption={headPower(format.exponent)}
      rows={[
        size === step.trace.batchSize && {
          head: words.rows.here,
          number: <QuantityNumber quantity={dataGradientOf(step.trace, place)} step={step} format={format} />,
          ...((beat?.name === 'stop' || isOnly) && { className: 'is-now' }),
        },
        count > 0 &&
          !isOnly && {
            head: words.stage.drawn(count),
            number: words.stage.range(least, most),
            ...(beat?.name === 'draws' && { className: 'is-now' }),
          },
        isDeviation && {
          head: words.rows.standardDeviation,
          number: deviation,
          className: now(true) ?? '',
        },
        isDeviation &&
          rule.by !== 'weights' &&
          statistics.standardError !== undefined && {
            head: words.rows.standardError,
            number: formatNumber(statistics.standardError, format),
          },
        { head: words.centres[rule.by], number: formatNumber(statistics.centre, format) },
      ]}
    />
  );
}

interface DrawnNumbers {
  readonly format: NumberFormat;
  readonly least: string;
  readonly most: string;
  readonly deviation: string;
}

/** The numbers beside the picture, with the digits of the list, whose head has their power of ten; a sentence prints it with each. */
export function drawnNumbers(
  { draws: { gradients }, statistics }: FoundDraws,
  print: (value: number, format: NumberFormat) => string = formatNumber,
): DrawnNumbers {
  const deviation = standardDeviation(statistics.centre, gradients);
  const ends = gradients.length > 0 ? [Math.min(...gradients), Math.max(...gradients)] : [];
  const format = columnFormat([statistics.centre, ...ends, ...(gradients.length > 1 ? [deviation] : [])]);
  const [least = '', most = ''] = ends.map((value) => print(value, format));
  return { format, least, most, deviation: print(deviation, format) };
}
