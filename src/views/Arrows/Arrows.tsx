/** Two weights' plane: the batch loss as hills, each sample's downhill arrow, what they add up to, and the step. */
import { useRef, useState } from 'react';
import { type WeightPlace, weightAddress } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Panel } from '../shared/Panel';
import { useRovingGrid } from '../shared/useRovingGrid';
import { shownAt, useStep } from '../shared/useStep';
import { WeightPicker } from '../shared/WeightPicker';
import { ArrowsControls } from './ArrowsControls';
import { ArrowsLegend } from './ArrowsLegend';
import { ArrowsNotes } from './ArrowsNotes';
import { ArrowsPlot } from './ArrowsPlot';
import { ArrowsTable } from './ArrowsTable';
import { canZoom } from './arrowFrame';
import { useArrows } from './useArrows';
import './arrows.css';
import '../shared/figure.css';

export function Arrows() {
  const step = useStep();
  const { run, trace } = step;
  const sample = useStore((state) => state.cursor.sample);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const [own, setOwn] = useState(false);
  const [pathWanted, setPathWanted] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: body, entry: { row: 0, column: 0 } });
  const shown = useArrows(step, { own, path: pathWanted });
  const words = messages.arrows;
  if (!shown) {
    return (
      <Panel name={words.name} className="arrows" subtitle={words.subtitle}>
        <p className="arrows-note">{words.oneWeight}</p>
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
    // The weight of the other axis: the two change places, so that there always is a plane.
    const other = axis === 'across' ? plane.up : plane.across;
    const swaps = weightAddress(place) === weightAddress(other);
    if (axis === 'across' || swaps) chooseWeight(axis === 'across' ? place : plane.up);
    if (axis === 'up' || swaps) setViewKey('arrows.second', weightAddress(axis === 'up' ? place : plane.across));
    else setViewKey('arrows.second', weightAddress(plane.up));
  };
  return (
    <Panel name={words.name} className="arrows" subtitle={words.subtitle}>
      <div className="arrows-weights">
        {(['across', 'up'] as const).map((axis) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div key={axis} role="group" aria-label={axis === 'across' ? words.first : words.second}>
            <span aria-hidden="true">{axis === 'across' ? words.first : words.second}</span>
            <WeightPicker network={run.network} place={plane[axis]} onChoose={pick(axis)} />
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the controls inside */}
      <div className="arrows-body" ref={body} data-rows={2} onKeyDown={onKeyDown}>
        <div className="arrows-main">
          <ArrowsPlot shown={shown} step={step} sample={sample} row={0} onZoom={zoomBy} onChooseSample={chooseSample} />
          <ArrowsNotes
            shown={shown}
            trace={trace}
            sample={own ? sample : undefined}
            stepKnown={shownAt({ kind: 'update', ...plane.across }, step) !== 'pending'}
          />
        </div>
        <div className="arrows-side">
          <ArrowsControls
            shown={shown}
            sample={sample}
            row={1}
            own={own}
            onOwn={setOwn}
            pathWanted={pathWanted}
            onPath={setPathWanted}
            onLay={(lay) => setViewKey('arrows.lay', lay)}
            onZoom={zoomBy}
            asTable={asTable}
            onTable={setAsTable}
          />
          <ArrowsLegend shown={shown} step={step} sample={sample} />
          <ArrowsTable shown={shown} step={step} sample={sample} withSamples={asTable} />
        </div>
      </div>
    </Panel>
  );
}
