/**
 * The losses: each sample's, the batch's, the curve of past batch losses, and on request the loss on the full data set.
 * The panel is one tab stop.
 */
import { useContext, useMemo, useState } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { FigureButton } from '../../kit/plot/FigureFoot';
import { type NamedNumber, NamedNumbers } from '../../kit/quantity/NamedNumbers';
import { type StepView, shownAt, useStep } from '../../kit/quantity/useStep';
import { RovingGroup } from '../../kit/table/RovingGroup';
import { JobLine } from '../../kit/work/JobLine';
import type { Quantity } from '../../quantity';
import { isOneHot } from '../../run';
import { useActions, useStore, useViewKey } from '../../store';
import { formatApart, messages } from '../../text';
import { DivisorNote } from './DivisorNote';
import { FurtherLossesContext } from './furtherLosses';
import { LossCurve } from './LossCurve';
import { LossLegend } from './LossLegend';
import { LossTable } from './LossTable';
import { lossPicture } from './lossPicture';
import { hasWideRange } from './lossScales';
import { RightSamples } from './RightSamples';
import { SampleBars } from './SampleBars';
import { SampleLosses } from './SampleLosses';
import { SampleStrip } from './SampleStrip';
import { saidOfBatchLoss, saidOfLowered } from './said';
import { TooLong } from './TooLong';
import { useLossesAfter } from './useLossesAfter';
import { useWholeData } from './useWholeData';
import './loss.css';
import './lossCurve.css';

/** More samples than this are drawn as a strip instead of bars. */
const mostBars = 40;

export function Loss() {
  const { run, trace, stop } = useStep();
  const { phase, part } = stop;
  const step = useMemo<StepView>(() => ({ run, trace, stop: { phase, part } }), [run, trace, phase, part]);
  const further = useContext(FurtherLossesContext);
  const picture = useMemo(() => lossPicture(run, trace, step.stop, further), [run, trace, step, further]);
  const sample = useStore((state) => state.cursor.sample);
  const { goTo, choose } = useActions();
  const [scale, setScale] = useViewKey('loss.scale');
  const [losses, setLosses] = useViewKey('loss.data');
  const logarithmic = scale === 'log';
  const asked = losses === 'whole';
  const data = useWholeData(run, picture.points.length, asked && !picture.isWhole);
  const after = useLossesAfter(step);
  const whole = picture.points.flatMap(({ step: at }) => {
    const loss = data?.losses.get(at);
    return loss === undefined ? [] : [{ step: at, loss }];
  });
  const [asTable, setAsTable] = useState(false);
  const words = messages.lossPanel;
  const wide = hasWideRange([...picture.points, ...whole].map(({ loss }) => loss));
  const travel = (to: number): void => (to === trace.step ? choose({ kind: 'batchLoss' }) : goTo({ step: to }));
  return (
    <Panel
      name={messages.panels.loss.name}
      subtitle={(after && after.length > 0 && saidOfLowered(trace, after)?.text) || words.subtitle}
      className="wraps loss"
    >
      <RovingGroup className="stack figure-body loss-body" rows={5} entry={{ row: 2, column: 0 }}>
        <NamedNumbers step={step} entries={lossNumbers(step, sample)} row={0} className="loss-numbers" />
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
        {isOneHot(run.data) && <RightSamples step={step} whole={asked && !picture.isWhole} />}
        <LossCurve
          picture={picture}
          whole={whole}
          logarithmic={logarithmic}
          row={2}
          onTravel={travel}
          legend={<LossLegend picture={picture} whole={data} run={run} />}
          buttons={
            <>
              {!picture.isWhole && (
                <FigureButton
                  row={3}
                  column={0}
                  aria-pressed={asked}
                  onClick={() => setLosses(asked ? undefined : 'whole')}
                >
                  {words.wholeData}
                </FigureButton>
              )}
              {(wide || logarithmic) && (
                <FigureButton
                  row={3}
                  column={1}
                  aria-pressed={logarithmic}
                  onClick={() => setScale(logarithmic ? undefined : 'log')}
                >
                  {words.logarithmic}
                </FigureButton>
              )}
              <FigureButton row={3} column={2} aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
                {asTable ? words.hideTable : words.showTable}
              </FigureButton>
            </>
          }
        />
        <TooLong step={step} picture={picture} row={4} />
        {asTable && (
          <>
            <SampleLosses step={step} />
            <LossTable
              points={picture.points}
              step={trace.step}
              pieces={picture.pieces}
              changes={picture.changes}
              whole={data?.losses}
            />
          </>
        )}
      </RovingGroup>
      <DivisorNote trace={trace} />
      {data && <JobLine name={words.wholeProgress} job={data.job} />}
    </Panel>
  );
}

/** The selected sample's loss and the batch's, each before and after the update, and what of the batch's is the penalty. */
function lossNumbers(step: StepView, sample: number): readonly NamedNumber[] {
  const words = messages.lossPanel;
  const { trace } = step;
  const own: NamedNumber = [words.sampleLoss({ sample }), { kind: 'sampleLoss', sample }];
  return [
    ...withAfter(step, own, { kind: 'sampleLossAfter', sample }),
    ...withAfter(step, [saidOfBatchLoss(trace).text, { kind: 'batchLoss' }], { kind: 'lossAfter' }),
    ...(trace.settings.penalty ? [[words.penalty, { kind: 'penalty' }] as const] : []),
  ];
}

/** Four numbers stand in a row: so many digits more have room there. */
const mostDigits = 2;

/** In digits that tell them apart, once both are known. */
function withAfter(step: StepView, [label, before]: NamedNumber, after: Quantity): readonly NamedNumber[] {
  // Where the step only accumulates, no update follows.
  if (!step.trace.updates) return [[label, before]];
  const [old, next] = [shownAt(before, step), shownAt(after, step)];
  const format = old === 'pending' || next === 'pending' ? undefined : formatApart(old, next, mostDigits);
  return [
    [label, before, format],
    [messages.lossPanel.after, after, format],
  ];
}
