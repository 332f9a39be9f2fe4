/** Under the rule: Σ, to which the rows are added one by one; what it is divided by; and, crossed out, mean image times mean δ. */
import { type ReactNode, useMemo } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { shownAt } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { stopAt } from '../../kit/table/stopAt';
import { addressOf, divisionOf, isKnown, isPlain, type Quantity } from '../../quantity';
import { formatSetting, messages } from '../../text';
import { inputEnd } from '../shared/image/inputImages';
import { PixelImage } from '../shared/image/PixelImage';
import { formatInLedger } from '../shared/ledger/printedAs';
import { DeltaBar } from './DeltaBar';
import { GradientThumb } from './GradientThumb';
import {
  addedRows,
  averagesAreRight,
  averagesKnown,
  isReducedPenalised,
  reducedAt,
  reducedPicture,
  sumAt,
  sumPicture,
} from './shownPictures';
import type { PicturesState } from './usePictures';

interface PictureFootProps {
  readonly state: PicturesState;
  /** Number of the foot's first row in the grid. */
  readonly firstIndex: number;
  readonly largest: number;
}

export function PictureFoot({ state, firstIndex, largest }: PictureFootProps) {
  const { step } = state;
  const divides = divisionOf(step.trace) !== 'none';
  return (
    <>
      <SumRow state={state} index={firstIndex} />
      {divides && <MeanRow state={state} index={firstIndex + 1} />}
      {isPlain(step.trace) && <AveragesRow state={state} index={firstIndex + (divides ? 2 : 1)} largest={largest} />}
    </>
  );
}

interface FootRowProps {
  readonly state: PicturesState;
  readonly index: number;
}

function SumRow({ state, index }: FootRowProps) {
  const { layer, ends, place, size } = state;
  const words = messages.pictures;
  const added = addedRows(state);
  const image = useMemo(() => sumPicture(state), [state]);
  const whole = added === undefined || added === layer.samples.length;
  const quantityAt = sumAt(state);
  const number = place && quantityAt(place.from);
  return (
    <tr className="pictures-foot pictures-sum" aria-rowindex={index + 2}>
      <th scope="row" colSpan={5} {...stopAt(index, 0)}>
        <span className="pictures-foot-name">{messages.ledger.sum}</span>{' '}
        <span className="pictures-foot-detail">
          {whole ? words.sumDetail(layer.samples.length) : words.addedSoFar(added, layer.samples.length)}
        </span>
      </th>
      <FootCell
        {...{ state, index, number }}
        image={
          <GradientThumb
            values={image}
            size={size}
            end={ends.gradientSum}
            label={whole ? words.sumImage : words.addedSoFar(added, layer.samples.length)}
            quantityAt={quantityAt}
          />
        }
      />
    </tr>
  );
}

function MeanRow({ state, index }: FootRowProps) {
  const { step, unit, ends, place, size } = state;
  const words = messages.pictures;
  const { trace } = step;
  const division = divisionOf(trace);
  const image = useMemo(() => reducedPicture(state, unit), [state, unit]);
  const quantityAt = reducedAt(state);
  return (
    <tr className="pictures-foot" aria-rowindex={index + 2}>
      <th scope="row" colSpan={5} {...stopAt(index, 0)}>
        <span className="pictures-foot-name">
          {division === 'batch' ? words.mean({ count: trace.batchSize }) : words.divided(formatSetting(trace.divisor))}
        </span>{' '}
        <span className="pictures-foot-detail">{words.meanDetail}</span>
      </th>
      <FootCell
        {...{ state, index }}
        number={place && quantityAt(place.from)}
        image={
          <GradientThumb
            values={image}
            size={size}
            end={ends.batchGradient}
            label={isReducedPenalised(state) ? words.meanImageAlone : words.meanImage}
            quantityAt={quantityAt}
          />
        }
      />
    </tr>
  );
}

function AveragesRow({ state, index, largest }: FootRowProps & { readonly largest: number }) {
  const { step, layer, unit, ends, place, ledger, size } = state;
  const words = messages.pictures;
  const known = averagesKnown(state);
  const image = useMemo(() => (known ? layer.productOfMeans(unit) : undefined), [known, layer, unit]);
  const isRight = useMemo(() => known && averagesAreRight({ step, layer, unit }), [known, step, layer, unit]);
  const isCrossed = known && !isRight;
  const meanDelta: Quantity = { kind: 'meanDelta', layer: 1, unit };
  const delta = shownAt(meanDelta, step);
  const isSum = step.trace.settings.reduction === 'sum' && layer.samples.length > 1;
  return (
    <tr className={`pictures-foot pictures-not ${isRight ? 'is-right' : ''}`} aria-rowindex={index + 2}>
      <th scope="row" {...stopAt(index, 0)}>
        <span className="pictures-foot-name">{isRight ? words.sameHere : words.notThis}</span>{' '}
        <span className="pictures-foot-detail">
          {isSum ? words.meansTimes({ count: layer.samples.length }) : words.means}
        </span>
      </th>
      <td
        {...stopAt(index, 1)}
        data-quantity={place && addressOf({ kind: 'meanActivation', layer: 0, unit: place.from })}
      >
        <span className="pictures-pair">
          <PixelImage
            values={known ? layer.meanX : undefined}
            size={size}
            end={inputEnd(step.run.data)}
            ink="x"
            marked
            className="pictures-thumb"
            label={words.meanXImage}
            quantityAt={(pixel) => ({ kind: 'meanActivation', layer: 0, unit: pixel })}
          />
          {place && (
            <Struck known={isCrossed} className="pictures-x">
              <QuantityText
                quantity={{ kind: 'meanActivation', layer: 0, unit: place.from }}
                step={step}
                format={ledger?.averages.x}
              />
            </Struck>
          )}
        </span>
      </td>
      <td {...gridRole.none} className="pictures-sign">
        {messages.ledger.times}
      </td>
      <td {...stopAt(index, 2)} data-quantity={addressOf(meanDelta)} className="pictures-delta">
        <span className="pictures-pair is-stacked">
          <DeltaBar value={delta === 'pending' ? 0 : delta} largest={largest} />
          <Struck known={isCrossed} className="pictures-delta-number">
            <QuantityText quantity={meanDelta} step={step} format={ledger?.averages.delta} />
          </Struck>
        </span>
      </td>
      <td {...gridRole.none} className="pictures-sign">
        {known && ledger && !ledger.averages.holds ? messages.ledger.roughly : messages.ledger.equals}
      </td>
      <FootCell
        {...{ state, index }}
        column={3}
        number={place && { kind: 'productOfMeans', ...place }}
        struck={!isRight}
        image={
          <GradientThumb
            values={image}
            size={size}
            end={ends.batchGradient}
            crossed={isCrossed}
            label={isRight ? words.sameImage : words.notImage}
            quantityAt={(pixel) => ({ kind: 'productOfMeans', layer: 1, from: pixel, to: unit })}
          />
        }
      />
    </tr>
  );
}

interface FootCellProps extends FootRowProps {
  readonly column?: number;
  readonly number: Quantity | undefined;
  readonly struck?: boolean;
  readonly image: ReactNode;
}

function FootCell({ state: { step, ledger }, index, column = 1, number, struck = false, image }: FootCellProps) {
  return (
    <td {...stopAt(index, column)} data-quantity={number && addressOf(number)}>
      <span className="pictures-pair">
        {image}
        {number && ledger && (
          <Struck known={struck && isKnown(number, step.trace, step.stop)} className="pictures-product">
            <QuantityText quantity={number} step={step} format={formatInLedger(ledger, number)} />
          </Struck>
        )}
      </span>
    </td>
  );
}

/** Crossed out once it is known. */
function Struck({
  known,
  className,
  children,
}: {
  readonly known: boolean;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return known ? <s className={className}>{children}</s> : <span className={className}>{children}</span>;
}
