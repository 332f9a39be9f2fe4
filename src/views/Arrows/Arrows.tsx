/** The plane of two weights: contours of the batch loss, each sample's downhill arrow, their sum, and the step. */
import { useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useLowRoom } from '../../kit/chrome/useLowRoom';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { useMedium } from '../../kit/medium/medium';
import { shownAt, useStep } from '../../kit/quantity/useStep';
import { RovingGroup } from '../../kit/table/RovingGroup';
import { type WeightPlace, weightAddress } from '../../quantity';
import { useActions, useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { ArrowsControls } from './ArrowsControls';
import { ArrowsLegend } from './ArrowsLegend';
import { ArrowsNotes } from './ArrowsNotes';
import { ArrowsPlot } from './ArrowsPlot';
import { ArrowsTable } from './ArrowsTable';
import { canZoom } from './arrowFrame';
import { useArrows } from './useArrows';
import './arrows.css';
import './arrowsAround.css';

export function Arrows() {
  const step = useStep();
  const { run, trace } = step;
  const sample = useStore((state) => state.cursor.sample);
  const marked = useMarkedSample();
  const { setViewKey, chooseWeight, chooseSample } = useActions();
  const own = useViewKey('arrows.contours')[0] === 'sample';
  const pathWanted = useViewKey('arrows.path')[0] === 'show';
  const asTable = useViewKey('arrows.table')[0] === 'show';
  const root = useRef<HTMLDivElement>(null);
  const { kind } = useMedium();
  // A stage tells one picture after the other: two beside each other would be small.
  const isLow = useLowRoom(root) && kind !== 'stage';
  const shown = useArrows(step, { own, path: pathWanted });
  const words = messages.arrows;
  if (!shown) {
    return (
      <Panel name={words.name} className="arrows" subtitle={words.subtitle}>
        <p className="soft">{words.oneWeight}</p>
      </Panel>
    );
  }
  const { plane, zoom } = shown;
  const zoomBy = (by: 1 | -1 | 0): void => {
    if (by !== 0 && !canZoom(zoom, by)) return;
    const next = by === 0 ? 0 : zoom + by;
    setViewKey('arrows.zoom', next === 0 ? undefined : String(next));
  };
  const pick = (axis: 'across' | 'up') => (place: WeightPlace) => {
    // Choosing the weight of the other axis exchanges the two.
    const other = axis === 'across' ? plane.up : plane.across;
    const swaps = weightAddress(place) === weightAddress(other);
    if (axis === 'across' || swaps) chooseWeight(axis === 'across' ? place : plane.up);
    if (axis === 'up' || swaps) setViewKey('arrows.second', weightAddress(axis === 'up' ? place : plane.across));
    else setViewKey('arrows.second', weightAddress(plane.up));
  };
  const weights = (
    <div className="flow arrows-weights" data-not-on="stage">
      {(['across', 'up'] as const).map((axis) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div key={axis} role="group" aria-label={axis === 'across' ? words.first : words.second}>
          <span aria-hidden="true">{axis === 'across' ? words.first : words.second}</span>
          <WeightPicker network={run.network} place={plane[axis]} onChoose={pick(axis)} />
        </div>
      ))}
    </div>
  );
  const plot = { step, sample, marked, onZoom: zoomBy, onChooseSample: chooseSample };
  const named = isLow ? { ...shown, ...shown.arrangedAs('chain') } : shown;
  const legend = <ArrowsLegend shown={named} step={step} sample={marked} />;
  return (
    <Panel name={words.name} className={isLow ? 'arrows is-low' : 'arrows'} subtitle={words.subtitle}>
      <div className="stack arrows-room" ref={root}>
        {!isLow && weights}
        <RovingGroup className="arrows-body" rows={3} entry={{ row: 0, column: 0 }}>
          {isLow ? (
            (['point', 'chain'] as const).map((layout, row) => (
              <ArrowsPlot
                key={layout}
                {...plot}
                shown={{ ...shown, ...shown.arrangedAs(layout) }}
                name={words.plotOf[layout]}
                row={row}
                legend={layout === 'chain' ? legend : undefined}
              />
            ))
          ) : (
            <div className="arrows-main">
              <ArrowsPlot {...plot} shown={shown} row={0} legend={legend} />
            </div>
          )}
          <div className="arrows-side">
            {isLow && <ArrowsTable shown={shown} step={step} sample={marked} withSamples />}
            {isLow && weights}
            <ArrowsControls
              shown={shown}
              sample={sample}
              row={2}
              own={own}
              onOwn={(wanted) => setViewKey('arrows.contours', wanted ? 'sample' : undefined)}
              pathWanted={pathWanted}
              onPath={(wanted) => setViewKey('arrows.path', wanted ? 'show' : undefined)}
              onLayout={isLow ? undefined : (layout) => setViewKey('arrows.lay', layout)}
              onZoom={zoomBy}
              asTable={asTable}
              onTable={isLow ? undefined : (wanted) => setViewKey('arrows.table', wanted ? 'show' : undefined)}
            />
            {!isLow && <ArrowsTable shown={shown} step={step} sample={marked} withSamples={asTable} />}
            <ArrowsNotes
              shown={named}
              trace={trace}
              sample={own ? sample : undefined}
              stepKnown={shownAt({ kind: 'update', ...plane.across }, step) !== 'pending'}
            />
          </div>
          <MoreBelow />
        </RovingGroup>
      </div>
    </Panel>
  );
}
