/** The network for one sample, or for all samples of a small batch: the origin of the ledger's numbers. */
import { useCallback, useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useMedium } from '../../kit/medium/medium';
import { useStep, useStepUntilSum } from '../../kit/quantity/useStep';
import type { WeightPlace } from '../../quantity';
import { asksForQuantity, focusOf, useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { useLedgerModel } from '../shared/ledger/useLedgerModel';
import { Diagram } from './Diagram';
import { edgeLooks, edgeQuantity, edgeTopic } from './edgeLooks';
import { Legend } from './Legend';
import { isCrowded, unitMode } from './measures';
import './network.css';
import './edges.css';
import './units.css';
import './stacks.css';
import './legend.css';
import './networkMedia.css';
import { SamplePicker } from './SamplePicker';
import { useSampleChoices } from './sampleChoices';
import { unitOf } from './shownUnits';
import { WeightLine } from './WeightLine';

export function Network() {
  const words = messages.network;
  const step = useStep();
  const drawn = useStepUntilSum(step);
  const { trace, stop, run } = step;
  const selected = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const allSamples = useStore((state) => state.cursor.allSamples);
  const focus = useStore(focusOf);
  const edgesAreNumbers = useStore(asksForQuantity);
  const store = useStoreApi();
  const field = useRef<HTMLInputElement>(null);
  const ledger = useLedgerModel(weight, trace);

  const mode = unitMode(allSamples, trace.batchSize);
  const isEmpty = trace.batchSize === 0;
  const isStack = mode === 'stack';
  // With an empty batch, only the weights have something to show.
  const sample = isStack || isEmpty ? undefined : selected;
  const samples = useSampleChoices(run, trace);
  const choose = useCallback(
    (choice: number | 'all') => {
      const { showAllSamples, chooseSample } = store.getState();
      if (choice === 'all') showAllSamples();
      else chooseSample(choice);
    },
    [store],
  );
  const pointWeight = useCallback(
    (place: WeightPlace | undefined) => {
      const state = store.getState();
      if (!state.playing) state.point(place && edgeQuantity(place, sample, drawn));
    },
    [store, sample, drawn],
  );
  const chooseWeight = useCallback(
    (place: WeightPlace) => {
      const state = store.getState();
      if (edgesAreNumbers) state.choose({ kind: 'weight', ...place });
      else state.chooseWeight(place);
    },
    [store, edgesAreNumbers],
  );
  const enterField = useCallback(() => field.current?.focus(), []);

  // On a stage the title does not tell what comes later.
  const { kind, controls } = useMedium();
  // The choice of the sample says it already.
  const onPage = controls ? undefined : words.oneSample({ sample: selected });
  const oneSample = kind === 'stage' ? words.stagedSample({ sample: selected }) : onPage;
  const whose = isStack ? words.allSamples(trace.batchSize) : oneSample;
  const ofSamples = stop.phase === 'update' ? words.oldForward(isStack ? 'all' : selected) : whose;

  return (
    <Panel
      name={words.title}
      className={`network-panel${isCrowded(mode, trace.network.layers.length) ? ' is-wider' : ''}`}
      subtitle={isEmpty ? words.emptyBatch : ofSamples}
    >
      {!isEmpty && <SamplePicker run={run} samples={samples} chosen={isStack ? 'all' : selected} onChoose={choose} />}
      <Diagram
        step={drawn}
        mode={mode}
        selected={selected}
        sample={sample}
        weight={weight}
        focus={unitOf(focus, trace.network) && focus}
        ledger={ledger}
        onChooseWeight={chooseWeight}
        onPointWeight={pointWeight}
        onChosenAgain={enterField}
      />
      <WeightLine
        place={weight}
        ledger={ledger}
        sample={sample}
        step={step}
        field={field}
        isAnswer={edgesAreNumbers}
        onType={(value) => store.getState().setWeight(weight, value)}
      />
      <Legend
        network={trace.network}
        loss={trace.settings.loss}
        topic={edgeTopic(sample, step)}
        chosen={edgeLooks([weight], sample, drawn)[0]?.shows}
      />
    </Panel>
  );
}
