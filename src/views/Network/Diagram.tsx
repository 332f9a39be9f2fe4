/**
 * The drawing: units and edges, laid out for the available space. It manages the keyboard focus and computes nothing.
 */
import { type CSSProperties, memo, useContext, useMemo, useRef } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { onRequest } from '../../kit/onRequest';
import { useSize } from '../../kit/plot/useSize';
import { StagedStopContext, type StepView } from '../../kit/quantity/useStep';
import type { Quantity, WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { imageSizeOf } from '../shared/image/inputImages';
import { usePixelMarks } from '../shared/image/usePixelMarks';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { formatOfCell } from '../shared/ledger/printedAs';
import { EdgeLayer } from './EdgeLayer';
import { type ArrangeInput, arrange, gapCount, type Place, placeKey } from './geometry';
import { attemptsOf, measuresOf, type UnitMode } from './measures';
import { OtherSampleTag } from './OtherSampleTag';
import { type UnitPlace, unitOf } from './shownUnits';
import { layerLook, layersNow } from './staged/layersNow';
import './staged/stagedNetwork.css';
import { SampleLoss, UnitNode } from './UnitNode';
import { useRover } from './useRover';

/** The picture's width: a share of the drawing's, and at most so many rem. */
const pictureShare = 0.28;
const widestPicture = 7.5;

/** The most units of a layer that a drawing never leaves out where it is whole. */
const mostWhole = 6;
const everyUnit = Array.from({ length: mostWhole }, (_, index) => index + 1);

const firstSize = { width: 384, height: 300, rem: 16 };

/** Few examples have pictures as inputs. */
const InputPicture = onRequest(async () => (await import('./InputPicture')).InputPicture, { isEmptyAtFirst: true });
const PixelNode = onRequest(async () => (await import('./InputPicture')).PixelNode, { isEmptyAtFirst: true });

interface DiagramProps {
  readonly step: StepView;
  readonly mode: UnitMode;
  /** The selected sample. */
  readonly selected: number;
  /** The sample whose numbers are shown; absent: all samples. */
  readonly sample: number | undefined;
  readonly weight: WeightPlace;
  /** Absent if it is no number of a unit. */
  readonly focus: Quantity | undefined;
  readonly ledger: LedgerModel;
  readonly onChooseWeight: (place: WeightPlace) => void;
  readonly onPointWeight: (place: WeightPlace | undefined) => void;
  /** Enter on the chosen edge. */
  readonly onChosenAgain: () => void;
}

export const Diagram = memo(function Diagram(props: DiagramProps) {
  const { step, mode, selected, sample, weight, focus, ledger } = props;
  const { network, batchSize } = step.trace;
  const frame = useRef<HTMLDivElement>(null);
  const { width, height, rem } = useSize(frame, firstSize);
  const picture = mode === 'one' && batchSize > 0 ? imageSizeOf(step.run) : undefined;
  const rover = useRover(frame, { network, selected: weight, pictureWidth: picture?.width });
  usePixelMarks(frame, picture);
  const place = rover.place;
  const chosen: Place = { kind: 'edge', fixed: 'to', ...weight };
  const kept = JSON.stringify(keptUnits([place, chosen], focus && unitOf(focus, network)));
  const { controls, overflow } = useMedium();
  // A lesson may speak of any unit, and paper has room.
  const mayBeWhole = useStore((state) => state.lesson !== undefined) || overflow === 'whole';
  const isWhole = mayBeWhole && network.layers.every((units) => units <= mostWhole);

  const told = useContext(StagedStopContext);
  // The explorer, too, can be shown beat by beat; it keeps its own drawing.
  const isStaged = !controls && told !== undefined;
  const now = isStaged ? layersNow(step) : undefined;

  const { layout, edges, size, least } = useMemo(() => {
    const columns = network.layers.length;
    const units: readonly UnitPlace[] = JSON.parse(kept);
    const label = messages.network.delta.length;
    const attempts = attemptsOf(mode, isStaged);
    const sizes = attempts.map((attempt) => {
      const measures = measuresOf(mode, { ...attempt, rem, batchSize, width, columns, label, isStaged });
      const inputWidth = Math.max(measures.inputWidth, Math.min(widestPicture * rem, pictureShare * width));
      return { ...measures, ...(picture && { inputWidth }) };
    });
    const input: Omit<ArrangeInput, 'height'> = {
      network,
      width,
      sizes,
      picture,
      keep: (layer) => (isWhole ? everyUnit : units.filter((one) => one.layer === layer).map(({ unit }) => unit)),
    };
    // Where nothing may be left out, the drawing says how much height it needs at least.
    const least = isWhole ? arrange({ ...input, height: 0 }).layout.height : undefined;
    const arranged = arrange({ ...input, height });
    return { ...arranged, size: attempts[arranged.size]?.size ?? 'compact', least };
  }, [network, width, height, rem, mode, batchSize, kept, isWhole, picture, isStaged]);
  const stop = placeKey(place);

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box */}
      <div
        ref={frame}
        className={`network-diagram ${size}`}
        role="group"
        aria-label={messages.network.diagram}
        style={least === undefined ? undefined : ({ '--least-height': `${least}px` } as CSSProperties)}
        onFocus={rover.onFocus}
        onKeyDown={(event) => {
          const onEdge = event.target instanceof Element && event.target.matches('.network-hit');
          if (onEdge && place.kind === 'edge' && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            props.onChooseWeight({ layer: place.layer, from: place.from, to: place.to });
            if (event.key === 'Enter' && placeKey(place) === placeKey(chosen)) props.onChosenAgain();
          } else rover.onKeyDown(event);
        }}
      >
        <div className="network-drawing" style={{ width: layout.width, height: layout.height }}>
          {layout.picture && picture && (
            <InputPicture step={step} sample={selected} weight={weight} box={layout.picture} size={picture} />
          )}
          <EdgeLayer
            layout={layout}
            edges={edges}
            sample={sample}
            step={step}
            selected={weight}
            tabStop={stop}
            litLayer={now && (now.edges ?? 0)}
            onPoint={props.onPointWeight}
            onChoose={props.onChooseWeight}
          />
          {layout.gaps.map((gap) => (
            <span
              key={`${gap.layer}.${gap.first}`}
              className="unbroken stack network-gap"
              style={{ left: gap.box.x, top: gap.box.y, width: gap.box.width, height: gap.box.height }}
              title={messages.network.moreUnits(gapCount({ kind: 'gap', ...gap }), gap.first, gap.last)}
            >
              <span className="soft">{messages.network.more(gapCount({ kind: 'gap', ...gap }))}</span>
              {mode === 'one' && <SampleLoss after={gap.last} layer={gap.layer} step={step} sample={selected} />}
            </span>
          ))}
          {layout.units.map((placed) => {
            const Node = picture && placed.layer === 0 && placed.unit > 0 ? PixelNode : UnitNode;
            return (
              <Node
                key={`${placed.layer}.${placed.unit}`}
                placed={placed}
                rem={rem}
                step={step}
                mode={mode}
                size={size}
                sample={selected}
                focus={focus}
                selected={isEnd(placed, weight)}
                look={now && layerLook(placed, now)}
                formatOf={(quantity) => formatOfCell(ledger, quantity)}
                tabStop={stop === placeKey({ kind: 'unit', ...placed })}
              />
            );
          })}
          <OtherSampleTag layout={layout} edges={edges} mode={mode} sample={selected} step={step} />
        </div>
      </div>
      {layout.width > width + 1 && (
        <p className="aside network-scroll-hint" data-not-on="stage">
          {messages.network.scrollHint(network.layers.length)}
        </p>
      )}
    </>
  );
});

/** Units that are always drawn: both ends of these edges, and the focused unit. */
function keptUnits(places: readonly Place[], focus: UnitPlace | undefined): readonly UnitPlace[] {
  const ends = places.flatMap((place): readonly UnitPlace[] =>
    place.kind === 'unit'
      ? [place]
      : [
          { layer: place.layer - 1, unit: place.from },
          { layer: place.layer, unit: place.to },
        ],
  );
  return (focus ? [...ends, focus] : ends).map(({ layer, unit }) => ({ layer, unit }));
}

function isEnd({ layer, unit }: UnitPlace, weight: WeightPlace): boolean {
  return layer === weight.layer ? unit === weight.to : layer === weight.layer - 1 && unit === weight.from;
}
