/** Every unit at once: for the first layer a picture of its weights, of its batch gradient and of its update; for layers above it strips. */
import { useMemo, useRef } from 'react';
import { stopAt } from '../../kit/table/stopAt';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { lastLayer, unitsIn } from '../../model';
import { isKnown, layerNumber, type Quantity, unitName, unitNumber } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import type { PictureSize } from '../shared/image/imagePixels';
import { largestMagnitude } from '../shared/image/inputImages';
import { PixelImage } from '../shared/image/PixelImage';
import { startOf } from './changeSinceStart';
import { type ImageEnds, picturedWeights, placeIn } from './firstLayer';
import { PicturesLegend } from './PicturesLegend';
import type { PicturesState } from './usePictures';

/** What is shown of each unit, from left to right. */
const kinds = ['weight', 'batchGradient', 'update'] as const;
type Kind = (typeof kinds)[number];

/** Points of a pixel: enough for dashes. */
const cardCell = 12;

/** The maximum number of units shown; of larger layers only the first ones. */
const mostUnits = 256;

export function AllUnits({ state }: { readonly state: PicturesState }) {
  const words = messages.pictures;
  const group = useRef<HTMLDivElement>(null);
  const { network } = state.step.run;
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  const onKeyDown = useRovingGrid({ grid: group, entry: { row: state.unit - 1, column: 0 } });
  const counts = layers.map((layer) => Math.min(mostUnits, unitsIn(network, layer)));
  const firstRows = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  return (
    <div className="pictures-all">
      <div className="pictures-colours">
        <PicturesLegend state={state} ofGradients />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div ref={group} onKeyDown={onKeyDown} data-rows={counts.reduce((sum, count) => sum + count, 0)}>
        {layers.map((layer, index) => (
          <LayerPictures
            key={layer}
            state={state}
            layer={layer}
            count={counts[index] ?? 0}
            firstRow={firstRows[index] ?? 0}
          />
        ))}
        {counts.some((count, index) => count < unitsIn(network, index + 1)) && (
          <p className="pictures-aside">{words.firstUnits(mostUnits)}</p>
        )}
      </div>
    </div>
  );
}

interface LayerPicturesProps {
  readonly state: PicturesState;
  readonly layer: number;
  readonly count: number;
  /** In the group's roving focus. */
  readonly firstRow: number;
}

function LayerPictures({ state, layer, count, firstRow }: LayerPicturesProps) {
  const { step, unit, place, size } = state;
  const { trace, run } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const isFirst = layer === 1;
  const own: PictureSize = useMemo(
    () => (isFirst ? size : { width: unitsIn(trace.network, layer - 1), height: 1 }),
    [isFirst, size, trace, layer],
  );
  const ends = useMemo(() => (isFirst ? state.ends : endsOf(state, layer)), [isFirst, state, layer]);
  const units = useMemo(
    () =>
      Array.from({ length: count }, (_, index) => ({
        pictures: Object.fromEntries(
          kinds.map((kind) => [kind, picturedWeights(trace, kind, layer, index + 1)]),
        ) as Record<Kind, Float64Array>,
        taken: isFirst ? takenBy(state, index + 1) : undefined,
      })),
    [trace, layer, count, isFirst, state],
  );
  const known = (kind: Kind): boolean => isKnown({ kind, layer, from: 1, to: 1 }, trace, step.stop);
  // Strips are in columns with one caption each.
  const captioned = (index: number): boolean => own.height > 1 || index === 0;
  const head = words.layerHead(layerNumber(layer), own.width * own.height);
  const hasStarted = trace.step > 1 && isFirst;
  return (
    <section className="pictures-layer" aria-label={head}>
      <h3>{head}</h3>
      <div className={isFirst && size.height > 1 ? 'pictures-cards' : 'pictures-cards is-strips'}>
        {units.map(({ pictures, taken }, index) => {
          const to = index + 1;
          const pictured = { size: own, ink: 'sign' as const, marked: isFirst, cell: own.height > 1 ? cardCell : 1 };
          return (
            <div key={to} className="pictures-card" aria-current={isFirst && to === unit ? 'true' : undefined}>
              <button
                type="button"
                className="pictures-card-name"
                {...stopAt(firstRow + index, 0)}
                aria-label={words.chooseUnit(unitName(run.network, layer, to))}
                onClick={() => chooseWeight(isFirst ? placeIn(trace, to, size, place?.from) : { layer, from: 1, to })}
              >
                {unitNumber(to)}
              </button>
              {kinds.map((kind) => (
                <figure key={kind}>
                  <PixelImage
                    {...pictured}
                    values={known(kind) ? pictures[kind] : undefined}
                    end={ends[kind]}
                    label={words.pictureOf(words.kinds[kind], unitName(run.network, layer, to))}
                    quantityAt={(pixel): Quantity => ({ kind, layer, from: pixel, to })}
                  />
                  {captioned(index) && <figcaption aria-hidden="true">{words.kinds[kind]}</figcaption>}
                </figure>
              ))}
              {hasStarted && taken && (
                <figure>
                  <PixelImage
                    {...pictured}
                    values={taken}
                    end={ends.weight}
                    label={words.pictureOf(words.taken, unitName(run.network, layer, to))}
                    quantityAt={(pixel): Quantity => ({ kind: 'weight', layer, from: pixel, to })}
                  />
                  {captioned(index) && <figcaption aria-hidden="true">{words.taken}</figcaption>}
                </figure>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** w − w(start), before the step. */
function takenBy({ step: { trace, run } }: PicturesState, unit: number): Float64Array | undefined {
  if (trace.step === 1) return undefined;
  const start = startOf(run, unit);
  return picturedWeights(trace, 'weight', 1, unit).map((value, at) => value - (start[at] ?? 0));
}

/** One scale for all units of a layer above the first. */
function endsOf({ step: { trace } }: PicturesState, layer: number): Pick<ImageEnds, Kind> {
  const largest = (kind: Kind): number =>
    Math.max(
      ...Array.from({ length: Math.min(mostUnits, unitsIn(trace.network, layer)) }, (_, index) =>
        largestMagnitude(picturedWeights(trace, kind, layer, index + 1)),
      ),
    );
  return { weight: largest('weight'), batchGradient: largest('batchGradient'), update: largest('update') };
}
