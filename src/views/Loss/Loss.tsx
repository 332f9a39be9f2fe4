/** Where the step leads: each sample's loss, the batch's, the batch losses of the steps gone by, and on request the whole data's. One tab stop for all. */
import { useMemo, useRef, useState } from 'react';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Panel } from '../shared/chrome/Panel';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { type StepView, useStep } from '../shared/quantity/useStep';
import { LossCurve } from './LossCurve';
import { LossLegend } from './LossLegend';
import { LossNumbers } from './LossNumbers';
import { LossTable } from './LossTable';
import { lossPicture } from './lossPicture';
import { hasWideRange } from './lossScales';
import { SampleBars } from './SampleBars';
import { SampleStrip } from './SampleStrip';
import { SampleTable } from './SampleTable';
import { stepWords } from './stepWords';
import { useLossesAfter } from './useLossesAfter';
import { useWholeData } from './useWholeData';
import './loss.css';
import '../shared/chart/figure.css';

/** More samples than this are a strip, not bars. */
const mostBars = 40;
const scaleKey = 'loss.scale';
const dataKey = 'loss.data';

export function Loss() {
  const { run, trace, stop } = useStep();
  const { phase, part } = stop;
  const step = useMemo<StepView>(() => ({ run, trace, stop: { phase, part } }), [run, trace, phase, part]);
  const picture = useMemo(() => lossPicture(run, trace, step.stop), [run, trace, step]);
  const sample = useStore((state) => state.cursor.sample);
  const goTo = useStore((state) => state.goTo);
  const choose = useStore((state) => state.choose);
  const setViewKey = useStore((state) => state.setViewKey);
  const logarithmic = useStore((state) => state.viewKeys[scaleKey] === 'log');
  const asked = useStore((state) => state.viewKeys[dataKey] === 'whole');
  const data = useWholeData(run, picture.points.length, asked && !picture.isWhole);
  const after = useLossesAfter(step);
  const whole = picture.points.flatMap(({ step: at }) => {
    const loss = data?.losses.get(at);
    return loss === undefined ? [] : [{ step: at, loss }];
  });
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: body, entry: { row: 2, column: 0 } });
  const words = messages.lossPanel;
  const wide = hasWideRange([...picture.points, ...whole].map(({ loss }) => loss));
  const travel = (to: number): void => (to === trace.step ? choose({ kind: 'batchLoss' }) : goTo({ step: to }));
  return (
    <Panel name={words.name} subtitle={after ? stepWords(trace, after) : words.subtitle} className="loss">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the controls inside */}
      <div className="loss-body" ref={body} data-rows={4} onKeyDown={onKeyDown}>
        <LossNumbers step={step} sample={sample} row={0} />
        {trace.batchSize <= mostBars ? (
          <SampleBars step={step} sample={sample} row={1} />
        ) : (
          <SampleStrip
            step={step}
            sample={sample}
            after={after}
            row={1}
            onChoose={(chosen) => choose({ kind: 'sampleLoss', sample: chosen })}
          />
        )}
        <LossCurve picture={picture} whole={whole} logarithmic={logarithmic} row={2} onTravel={travel} />
        <div className="loss-foot">
          <LossLegend picture={picture} whole={data} sampleCount={run.data.sampleCount} />
          <div className="loss-tools">
            {!picture.isWhole && (
              <button
                type="button"
                data-row={3}
                data-column={0}
                tabIndex={-1}
                aria-pressed={asked}
                onClick={() => setViewKey(dataKey, asked ? undefined : 'whole')}
              >
                {words.wholeData}
              </button>
            )}
            {(wide || logarithmic) && (
              <button
                type="button"
                data-row={3}
                data-column={1}
                tabIndex={-1}
                aria-pressed={logarithmic}
                onClick={() => setViewKey(scaleKey, logarithmic ? undefined : 'log')}
              >
                {words.logarithmic}
              </button>
            )}
            <button
              type="button"
              data-row={3}
              data-column={2}
              tabIndex={-1}
              aria-expanded={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? words.hideTable : words.showTable}
            </button>
          </div>
        </div>
        {asTable && (
          <>
            <SampleTable step={step} />
            <LossTable points={picture.points} step={trace.step} pieces={picture.pieces} whole={data?.losses} />
          </>
        )}
      </div>
    </Panel>
  );
}
