/** Under the rule: Σ, to which the rows are added one by one; what it is divided to; and, crossed out, mean image times mean δ. */
import { meanOf } from '../../kit/quantity/reductionOf';
import type { Cell, FootRow } from '../../kit/table/column';
import { divisionRow, isPlain, type Quantity } from '../../quantity';
import { formatSetting, messages, type NumberFormat } from '../../text';
import { DeltaNumber, PictureCell } from './PictureParts';
import type { Picture } from './pictures';
import type { PicturesState } from './usePictures';

/** `isTold`: by the presses of a stage, none of which averages first. */
export function footOf(state: PicturesState, isTold: boolean): readonly FootRow[] {
  const { step, pictures, layer, unit, ledger } = state;
  const { trace } = step;
  const words = messages.pictures;
  const count = layer.samples.length;
  const { added = count, sum, mean, means, meanInput } = pictures;
  const row = (id: string, [name, detail]: readonly [string, string], cells: FootRow['cells']): FootRow => ({
    id,
    className: `pictures-foot pictures-${id}${id === 'sum' ? ' under-rule' : ''}`,
    label: (
      <>
        <span className="pictures-foot-name">{name}</span> <span className="pictures-foot-detail">{detail}</span>
      </>
    ),
    cells,
  });
  const division = divisionRow(trace);
  const divided =
    meanOf(trace) === 'mean' ? words.mean({ count: trace.batchSize }) : words.divided(formatSetting(trace.divisor));
  const { isMistake = false } = means;
  const meanDelta = {
    quantity: { kind: 'meanDelta', layer: 1, unit } as const,
    format: ledger?.averages.delta,
    isMistake,
  };
  const sumDetail = added === count ? words.sumDetail(count) : words.addedSoFar(added, count);
  return [
    row('sum', [messages.ledger.sum, sumDetail], { gradient: pictureCell(state, sum) }),
    ...(division === 'none'
      ? []
      : [
          trace.divisor === 0
            ? row('mean', [words.noWeight, ''], { gradient: pictureCell(state, mean) })
            : row('mean', [divided, words.meanDetail(trace.divisor)], { gradient: pictureCell(state, mean) }),
        ]),
    ...(isPlain(trace) && !isTold
      ? [
          row(isMistake ? 'not' : 'not is-right', [isMistake ? words.notThis : words.sameHere, means.name], {
            x: pictureCell(state, meanInput),
            times: { content: <span>{messages.ledger.times}</span> },
            delta: deltaCell(state, meanDelta),
            equals: equalsCell(!means.values || !ledger || ledger.averages.holds),
            gradient: pictureCell(state, means),
          }),
        ]
      : []),
  ];
}

/** A picture with the number of its chosen pixel, whose cell it is. */
export function pictureCell(state: PicturesState, picture: Picture, onPixel?: (pixel: number) => void): Cell {
  const { place } = state;
  return { quantity: place && picture.at(place.from), content: <PictureCell {...{ state, picture, onPixel }} /> };
}

interface DeltaCellProps {
  readonly quantity: Quantity;
  readonly format: NumberFormat | undefined;
  readonly isMistake?: boolean;
}

export function deltaCell(state: PicturesState, props: DeltaCellProps): Cell {
  return { quantity: props.quantity, content: <DeltaNumber state={state} {...props} /> };
}

/** ≈ where the numbers shown give another one; before it, what else is multiplied. */
export function equalsCell(holds: boolean, factors = ''): Cell {
  return { content: <span>{`${factors}${holds ? messages.ledger.equals : messages.ledger.roughly}`}</span> };
}
