/**
 * The units of a layer, each with its pictures and a button that chooses it: the first layer's weights beside the samples of one unit;
 * or, for every layer, weights, batch gradient and update, and what the weights have changed by.
 */
import { useMemo } from 'react';
import { RovingGroup } from '../../kit/table/RovingGroup';
import { stopAt } from '../../kit/table/stopAt';
import { lastLayer, unitsIn } from '../../model';
import { layerNumber, type Quantity, unitName, unitNumber } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import type { PictureSize } from '../shared/image/imagePixels';
import { largestMagnitude } from '../shared/image/inputImages';
import { PixelImage } from '../shared/image/PixelImage';
import { startOf, takenSince } from './changeSinceStart';
import { type ImageEnds, picturedWeights, placeIn } from './firstLayer';
import { PicturesLegend } from './PicturesLegend';
import type { PicturesState } from './usePictures';

interface UnitsProps {
  readonly state: PicturesState;
}

/** Units in each row; up and down arrow keys go from row to row. */
const unitsAcross = 4;

export function UnitStrip({ state }: UnitsProps) {
  const { step, layer, unit, ends, place, size } = state;
  const { trace } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const rowOf = (index: number) => ({ row: Math.floor(index / unitsAcross), column: index % unitsAcross });
  const pictures = useMemo(
    () => Array.from({ length: layer.units }, (_, index) => picturedWeights(trace, 'weight', 1, index + 1)),
    [trace, layer.units],
  );
  return (
    <RovingGroup
      className="flow pictures-units"
      label={words.unitList}
      rows={Math.ceil(layer.units / unitsAcross)}
      entry={rowOf(unit - 1)}
    >
      <span className="aside soft pictures-units-name" aria-hidden="true">
        {words.unitList}
      </span>
      {pictures.map((values, index) => {
        const { row, column } = rowOf(index);
        const to = index + 1;
        return (
          <button
            type="button"
            key={to}
            className="aside stack pictures-unit"
            aria-pressed={to === unit}
            aria-label={words.chooseUnit(unitName(trace.network, 1, to))}
            {...stopAt(row, column)}
            onClick={() => chooseWeight(placeIn(trace, to, size, place?.from))}
          >
            <PixelImage values={values} size={size} end={ends.weight} ink="sign" />
            <span aria-hidden="true">{unitNumber(to)}</span>
          </button>
        );
      })}
    </RovingGroup>
  );
}

/** What is shown of each unit, from left to right. */
const kinds = ['weight', 'batchGradient', 'update'] as const;
type Kind = (typeof kinds)[number];

/** The maximum number of units shown; of larger layers only the first ones. */
const mostUnits = 256;

export function AllUnits({ state }: UnitsProps) {
  const words = messages.pictures;
  const { network } = state.step.run;
  const sizes = Array.from({ length: lastLayer(network) }, (_, index) => unitsIn(network, index + 1));
  const counts = sizes.map((units) => Math.min(mostUnits, units));
  const before = (index: number): number => counts.slice(0, index).reduce((sum, count) => sum + count, 0);
  return (
    <div className="stack pictures-all">
      <div className="stack gap-4">
        <PicturesLegend state={state} />
      </div>
      <RovingGroup rows={before(counts.length)} entry={{ row: state.unit - 1, column: 0 }}>
        {counts.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other identity
          <LayerCards key={index} {...{ state, count }} layer={index + 1} firstRow={before(index)} />
        ))}
        {sizes.some((units) => units > mostUnits) && <p className="pictures-aside">{words.firstUnits(mostUnits)}</p>}
      </RovingGroup>
    </div>
  );
}

interface LayerCardsProps extends UnitsProps {
  readonly layer: number;
  readonly count: number;
  /** In the group's roving focus. */
  readonly firstRow: number;
}

function LayerCards({ state, layer, count, firstRow }: LayerCardsProps) {
  const { step, unit, place, knows } = state;
  const { network } = step.run;
  const { trace } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const isFirst = layer === 1;
  const size: PictureSize = useMemo(
    () => (isFirst ? state.size : { width: unitsIn(trace.network, layer - 1), height: 1 }),
    [isFirst, state.size, trace, layer],
  );
  const cards = useMemo(
    () => Array.from({ length: count }, (_, index) => picturesInto(state, layer, index + 1)),
    [state, layer, count],
  );
  const ends = isFirst ? state.ends : endsOf(cards);
  const isStrip = size.height === 1;
  const head = words.layerHead(layerNumber(layer), size.width * size.height);
  return (
    <section className="pictures-layer" aria-label={head}>
      <h3>{head}</h3>
      <div className={isStrip ? 'pictures-cards is-strips' : 'pictures-cards'}>
        {cards.map((pictures, index) => {
          const to = index + 1;
          const name = unitName(network, layer, to);
          return (
            <div key={to} className="row pictures-card" aria-current={isFirst && to === unit ? 'true' : undefined}>
              <button
                type="button"
                className="pictures-card-name"
                {...stopAt(firstRow + index, 0)}
                aria-label={words.chooseUnit(name)}
                onClick={() => chooseWeight(isFirst ? placeIn(trace, to, size, place?.from) : { layer, from: 1, to })}
              >
                {unitNumber(to)}
              </button>
              {pictures.map(({ id, kind, caption, values }) => (
                <figure key={id}>
                  <PixelImage
                    {...{ size }}
                    values={knows({ kind, layer, from: 1, to: 1 }) ? values : undefined}
                    end={ends[kind]}
                    ink="sign"
                    marked={isFirst}
                    label={words.pictureOf(caption, name)}
                    quantityAt={(pixel): Quantity => ({ kind, layer, from: pixel, to })}
                  />
                  {/* Strips are in columns with one caption each. */}
                  {(!isStrip || index === 0) && <figcaption aria-hidden="true">{caption}</figcaption>}
                </figure>
              ))}
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface UnitPicture {
  readonly id: Kind | 'taken';
  /** What a pixel is about, and the scale. */
  readonly kind: Kind;
  readonly caption: string;
  readonly values: Float64Array;
}

function picturesInto({ step: { trace, run } }: PicturesState, layer: number, to: number): readonly UnitPicture[] {
  const words = messages.pictures;
  const shown = kinds.map((kind): UnitPicture => {
    return { id: kind, kind, caption: words.kinds[kind], values: picturedWeights(trace, kind, layer, to) };
  });
  if (layer > 1 || trace.step === 1) return shown;
  const values = takenSince(startOf(run, to), picturedWeights(trace, 'weight', 1, to));
  return [...shown, { id: 'taken', kind: 'weight', caption: words.taken, values }];
}

/** One scale for all units of a layer above the first. */
function endsOf(cards: readonly (readonly UnitPicture[])[]): Pick<ImageEnds, Kind> {
  const largest = (kind: Kind): number =>
    Math.max(
      ...cards
        .flatMap((pictures) => pictures.filter((one) => one.id === kind))
        .map(({ values }) => largestMagnitude(values)),
    );
  return { weight: largest('weight'), batchGradient: largest('batchGradient'), update: largest('update') };
}
