/** Samples with checkboxes: the chosen weight's batch gradient and step without the unticked ones. */
import { useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { Choice } from '../../kit/fields/Choice';
import { leftOutKey, readLeftOut, writeLeftOut } from '../../kit/quantity/leftOutSamples';
import { shownAt, useStep } from '../../kit/quantity/useStep';
import { weightWithout } from '../../model';
import { nameOf, samplesOf } from '../../quantity';
import { useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { BeforeAfter } from './BeforeAfter';
import { influences, ranked } from './influence';
import { SamplesInAndOut } from './SamplesInAndOut';
import './influence.css';
import '../../kit/plot/figure.css';

const orders = ['influence', 'sample'] as const;

export function Influence() {
  const step = useStep();
  const { trace, run } = step;
  const words = messages.influence;
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const marked = useMarkedSample();
  const [text, setText] = useViewKey(leftOutKey);
  const [order, setOrder] = useViewKey('influence.order');
  const bySample = order === 'sample';
  const batch = useMemo(() => [...new Set(samplesOf(trace))], [trace]);
  const leftOut = useMemo(() => readLeftOut(text, batch), [text, batch]);
  const kept = useMemo(
    () => weightWithout({ trace, data: run.data }, place, leftOut),
    [trace, run.data, place, leftOut],
  );
  const sumKnown = shownAt({ kind: 'batchGradient', ...place }, step) !== 'pending';
  const inOrder = useMemo(() => influences(trace, place), [trace, place]);
  const biggestFirst = useMemo(() => ranked(inOrder), [inOrder]);
  const leaveOut = (samples: readonly number[]): void => setText(writeLeftOut(text, batch, samples));
  const onToggle = (toggled: number): void =>
    leaveOut(leftOut.includes(toggled) ? leftOut.filter((one) => one !== toggled) : [...leftOut, toggled]);
  const biggest = sumKnown ? biggestFirst.find((one) => !leftOut.includes(one.sample)) : undefined;
  return (
    <Panel name={messages.panels.influence.name} subtitle={words.subtitle} className="influence">
      <div className="controls" data-not-on="slide">
        <span className="figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</span>
        <Choice
          label={words.order}
          options={orders.map((id) => ({ id, text: words.orders[id] }))}
          selected={bySample ? 'sample' : 'influence'}
          onChoose={(id) => setOrder(id === 'sample' ? id : undefined)}
        />
        <div className="influence-choices">
          <button type="button" className="quiet-button" onClick={() => leaveOut([])} disabled={leftOut.length === 0}>
            {words.all}
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => leaveOut(batch.filter((other) => other !== sample))}
          >
            {words.onlySelected(sample)}
          </button>
          {biggest && batch.length - leftOut.length > 1 && (
            <button type="button" className="quiet-button" onClick={() => leaveOut([...leftOut, biggest.sample])}>
              {words.withoutBiggest(biggest.sample)}
            </button>
          )}
        </div>
      </div>
      <div className="influence-body">
        <SamplesInAndOut
          step={step}
          place={place}
          rows={bySample || !sumKnown ? inOrder : biggestFirst}
          largest={sumKnown ? Math.abs(biggestFirst[0]?.change ?? 0) : undefined}
          leftOut={leftOut}
          selected={marked}
          onToggle={onToggle}
        />
        <BeforeAfter step={step} place={place} leftOut={leftOut} kept={kept} />
      </div>
    </Panel>
  );
}
