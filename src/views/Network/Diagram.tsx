/**
 * The drawing: units and edges, laid out for the available space. It manages the keyboard focus and computes nothing.
 */
import { type CSSProperties, useContext, useMemo, useRef } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { onRequest } from '../../kit/onRequest';
import { useSize } from '../../kit/plot/useSize';
import { StagedStopContext, type StepView } from '../../kit/quantity/useStep';
import { lastLayer, unitsIn } from '../../model';
import type { Quantity, WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { imageSizeOf } from '../shared/image/inputImages';
import { usePixelMarks } from '../shared/image/usePixelMarks';
import { formatOfCell } from '../shared/ledger/printedAs';
import { useLedgerInDigits } from '../shared/ledger/StagedDigits';
import { cardSizes, EdgeCard } from './EdgeCard';
import { EdgeLayer } from './EdgeLayer';
import { type EdgeView, edgeLooks } from './edgeLooks';
import { type ArrangeInput, arrange, gapCount, type Place, placeKey } from './geometry';
import { attemptsOf, isCompact, measuresOf, type UnitMode } from './measures';
import { OtherSampleTag } from './OtherSampleTag';
import { unitOf } from './shownUnits';
import { layerLook, layersNow } from './staged/layersNow';
import './staged/stagedNetwork.css';
import { UnitNode } from './UnitNode';
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
  readonly sample: number;
  readonly weight: WeightPlace;
  readonly focus: Quantity;
  readonly view: EdgeView;
  /** Every unit is drawn, if a layer has few: a lesson may speak of any of them. */
  readonly isWhole: boolean;
  /** The panel below shows each output's share, so that each output is drawn, if there are few. */
  readonly outputsAreMeant: boolean;
  /** A lesson asks for a number: an edge is chosen as its weight's. */
  readonly edgesAreNumbers: boolean;
  readonly onChooseWeight: (place: WeightPlace) => void;
  readonly onPointWeight: (place: WeightPlace | undefined) => void;
  readonly onTypeWeight: (value: number) => string | undefined;
}

export function Diagram(props: DiagramProps) {
  const { step, mode, sample, weight, focus, view } = props;
  const { isWhole, edgesAreNumbers, onChooseWeight, onPointWeight, onTypeWeight } = props;
  const { network, batchSize } = step.trace;
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { width, height, rem } = useSize(frame, firstSize);
  const picture = mode === 'one' && batchSize > 0 ? imageSizeOf(step.run) : undefined;
  const rover = useRover(frame, { network, selected: weight, pictureWidth: picture?.width });
  usePixelMarks(frame, picture);
  const place = rover.place;
  const kept = useEqual(keptUnits([place, { kind: 'edge', fixed: 'to', ...weight }], unitOf(focus, network)));
  const whole = isWhole && network.layers.every((units) => units <= mostWhole);
  const allOutputs = props.outputsAreMeant && unitsIn(network, lastLayer(network)) <= mostWhole;

  const told = useContext(StagedStopContext);
  // The explorer, too, can be shown beat by beat; it keeps its own drawing.
  const staged = useMedium().controls ? undefined : told;
  const isStaged = staged !== undefined;
  const now = isStaged ? layersNow(step) : undefined;
  const ledger = useLedgerInDigits(weight, step.trace);
  const attempts = useEqual(
    attemptsOf(mode, isStaged).map((attempt) => ({
      ...attempt,
      cards: cardSizes({ sample: view.sample, level: attempt.level, rem, width, stop: staged }),
    })),
  );

  const lossLabel = messages.network.loss({ sample }).length;
  const { arranged, least } = useMemo(() => {
    const columns = network.layers.length;
    const input: Omit<ArrangeInput, 'height'> = {
      network,
      width,
      measures: attempts.map(({ level, isWide, cards }) => {
        const measures = measuresOf(mode, {
          rem,
          batchSize,
          level,
          width,
          columns,
          label: messages.network.delta.length,
          lossLabel,
          isStaged,
          isWide,
        });
        const inputWidth = Math.max(measures.inputWidth, Math.min(widestPicture * rem, pictureShare * width));
        return { ...measures, ...(picture && { inputWidth }), cards };
      }),
      picture,
      keep: (layer) =>
        whole || (allOutputs && layer === lastLayer(network))
          ? everyUnit
          : kept.filter((one) => one.layer === layer).map(({ unit }) => unit),
      selected: weight,
    };
    // Where nothing may be left out, the drawing says how much height it needs at least.
    const least = whole || allOutputs ? arrange({ ...input, height: 0 }).layout.height : undefined;
    return { arranged: arrange({ ...input, height }), least };
  }, [
    network,
    width,
    height,
    rem,
    mode,
    batchSize,
    lossLabel,
    kept,
    whole,
    weight,
    picture,
    isStaged,
    attempts,
    allOutputs,
  ]);
  const { layout, edges } = arranged;
  const level = attempts[arranged.level]?.level ?? 'compact';
  const looks = edgeLooks(
    edges.map((edge) => edge.place),
    view,
    step,
  );
  const stop = placeKey(place);

  const drawing = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div
      ref={frame}
      className={`network-diagram ${mode} ${isCompact(level) ? 'compact' : level}`}
      role="group"
      aria-label={messages.network.diagram}
      style={least === undefined ? undefined : ({ '--least-height': `${least}px` } as CSSProperties)}
      onFocus={rover.onFocus}
      onKeyDown={(event) => {
        const onEdge = event.target instanceof Element && event.target.matches('.network-hit') && place.kind === 'edge';
        if (onEdge && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          // Enter on the edge with the open card moves to its weight field.
          if (event.key === 'Enter' && isSame(place, weight) && !edgesAreNumbers) field.current?.focus();
          else onChooseWeight({ layer: place.layer, from: place.from, to: place.to });
          return;
        }
        rover.onKeyDown(event);
      }}
    >
      <div className="network-drawing" data-drawing style={{ width: layout.width, height: layout.height }}>
        {layout.picture && picture && (
          <InputPicture step={step} sample={sample} weight={weight} box={layout.picture} size={picture} />
        )}
        <EdgeLayer
          layout={layout}
          edges={edges}
          looks={looks}
          view={view}
          step={step}
          selected={weight}
          tabStop={stop}
          leader={arranged.leader}
          litLayer={now && (now.edges ?? 0)}
          widest={0.4375 * rem}
          onPoint={onPointWeight}
          onChoose={onChooseWeight}
        />
        {layout.gaps.map((gap) => (
          <span
            key={`${gap.layer}.${gap.first}`}
            className="soft unbroken row network-gap"
            style={{ left: gap.box.x, top: gap.box.y, width: gap.box.width, height: gap.box.height }}
            title={messages.network.moreUnits(gapCount({ kind: 'gap', ...gap }), gap.first, gap.last)}
          >
            {messages.network.more(gapCount({ kind: 'gap', ...gap }))}
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
              sample={sample}
              withS={level === 'roomy'}
              targetAbove={level === 'low'}
              focus={focus}
              selected={isEnd(placed, weight)}
              look={now && layerLook(placed, now)}
              formatOf={isStaged ? (quantity) => formatOfCell(ledger, quantity) : undefined}
              tabStop={stop === placeKey({ kind: 'unit', ...placed })}
            />
          );
        })}
        <EdgeCard
          key={placeKey({ kind: 'edge', fixed: 'to', ...weight })}
          place={weight}
          ledger={ledger}
          sample={view.sample}
          step={step}
          box={arranged.card}
          shape={arranged.shape}
          field={field}
          isAnswer={edgesAreNumbers}
          onType={onTypeWeight}
        />
        <OtherSampleTag layout={layout} edges={edges} mode={mode} sample={sample} step={step} />
      </div>
    </div>
  );
  return (
    <>
      {drawing}
      {layout.width > width + 1 && (
        <p className="aside network-scroll-hint" data-not-on="stage">
          {messages.network.scrollHint(network.layers.length)}
        </p>
      )}
    </>
  );
}

interface LayerUnit {
  readonly layer: number;
  readonly unit: number;
}

/** Units that are always drawn: both ends of these edges, and the focused unit. */
function keptUnits(places: readonly Place[], focus: LayerUnit | undefined): readonly LayerUnit[] {
  const ends = places.flatMap((place): readonly LayerUnit[] =>
    place.kind === 'unit'
      ? [place]
      : [
          { layer: place.layer - 1, unit: place.from },
          { layer: place.layer, unit: place.to },
        ],
  );
  const named = (focus ? [...ends, focus] : ends).map(({ layer, unit }) => ({ layer, unit }));
  // Once each: another list lays everything out again, though it may have the same units.
  return named.filter((one, at) => named.findIndex((other) => isSameUnit(one, other)) === at);
}

function isSameUnit(one: LayerUnit, other: LayerUnit): boolean {
  return one.layer === other.layer && one.unit === other.unit;
}

function isSame(one: WeightPlace, other: WeightPlace): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to;
}

function isEnd({ layer, unit }: LayerUnit, weight: WeightPlace): boolean {
  return layer === weight.layer ? unit === weight.to : layer === weight.layer - 1 && unit === weight.from;
}

/** The same object for as long as its contents are equal: what is computed from them is computed once. For short lists of numbers and words. */
function useEqual<Value>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
