/** The network for one sample, or for all samples of the batch: the origin of the ledger's numbers. */
import { useCallback, useMemo, useState } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useMedium } from '../../kit/medium/medium';
import { useStep } from '../../kit/quantity/useStep';
import { activationOf, type LossName, lastLayer, lossesFor, unitsIn } from '../../model';
import { phaseNumber, type WeightPlace } from '../../quantity';
import { asksForQuantity, focusOf, shownView, useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { Diagram } from './Diagram';
import { EdgeSwitch } from './EdgeSwitch';
import { edgeQuantity, edgeTopic } from './edgeLooks';
import { Legend } from './Legend';
import { LossSelect } from './LossSelect';
import { isCrowded, unitMode } from './measures';
import './network.css';
import './edges.css';
import './units.css';
import './manySamples.css';
import './edgeCard.css';
import './networkLegend.css';
import './networkMedia.css';
import { SamplePicker } from './SamplePicker';
import { useSampleChoices } from './sampleChoices';

/** The link's key for edges that show the batch gradient. */
const edgesKey = 'network.edges';

export function Network() {
  const words = messages.network;
  const step = useStep();
  const { trace, stop, run } = step;
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const allSamples = useStore((state) => state.cursor.allSamples);
  const focus = useStore(focusOf);
  const edgesOfBatch = useStore((state) => state.viewKeys[edgesKey] === 'batch');
  const inLesson = useStore((state) => state.lesson !== undefined);
  const outputsAreMeant = useStore((state) => shownView(state) === 'outputs');
  const edgesAreNumbers = useStore(asksForQuantity);
  const store = useStoreApi();
  const [refusal, setRefusal] = useState<{ readonly sentence: string | undefined; readonly run: unknown }>();

  const summed = phaseNumber(stop.phase) >= phaseNumber('sum');
  const isEmpty = trace.batchSize === 0;
  // With an empty batch, only the weights have something to show.
  const view = {
    sample: allSamples || isEmpty ? undefined : sample,
    ofBatch: allSamples || isEmpty || (edgesOfBatch && summed),
  };
  const { network, settings } = trace;
  const mode = unitMode(allSamples && !isEmpty, trace.batchSize);
  const samples = useSampleChoices(run, trace);
  const choose = useCallback(
    (choice: number | 'all') => {
      const { showAllSamples, chooseSample } = store.getState();
      if (choice === 'all') showAllSamples();
      else chooseSample(choice);
    },
    [store],
  );
  const offered = useMemo(() => lossesFor(activationOf(network, lastLayer(network))), [network]);
  const chooseLoss = useCallback(
    (loss: LossName) => setRefusal({ sentence: store.getState().change('loss', loss), run }),
    [store, run],
  );
  const chooseEdges = useCallback(
    (ofBatch: boolean) => store.getState().setViewKey(edgesKey, ofBatch ? 'batch' : undefined),
    [store],
  );
  const pointWeight = (place: WeightPlace | undefined): void => {
    const state = store.getState();
    if (!state.playing) state.point(place && edgeQuantity(place, view, step));
  };

  // On a stage the title does not tell what comes later.
  const isStaged = useMedium().kind === 'stage';
  const oneSample = isStaged ? words.stagedSample({ sample }) : words.oneSample({ sample });
  const whose = allSamples ? words.allSamples(trace.batchSize) : oneSample;
  const ofSamples = stop.phase === 'update' ? words.oldForward(allSamples ? 'all' : sample) : whose;

  return (
    <Panel
      name={words.title}
      className={`network-panel${isCrowded(mode, network.layers.length) ? ' is-wider' : ''}`}
      subtitle={isEmpty ? words.emptyBatch : ofSamples}
    >
      {!isEmpty && <SamplePicker run={run} samples={samples} chosen={allSamples ? 'all' : sample} onChoose={choose} />}
      <Diagram
        step={step}
        mode={mode}
        sample={sample}
        weight={weight}
        focus={focus}
        view={view}
        isWhole={inLesson}
        outputsAreMeant={outputsAreMeant}
        edgesAreNumbers={edgesAreNumbers}
        onChooseWeight={(place) => {
          const { choose, chooseWeight } = store.getState();
          if (edgesAreNumbers) choose({ kind: 'weight', ...place });
          else chooseWeight(place);
        }}
        onPointWeight={pointWeight}
        onTypeWeight={(value) => store.getState().setWeight(weight, value)}
      />
      <Legend
        activations={network.activations}
        topic={edgeTopic(view, step)}
        sample={sample}
        edgeSwitch={
          summed &&
          !allSamples &&
          !isEmpty && <EdgeSwitch sample={sample} ofBatch={edgesOfBatch} onChoose={chooseEdges} />
        }
        complaint={refusal?.run === run ? refusal.sentence : undefined}
        loss={
          <LossSelect
            loss={settings.loss}
            offered={offered}
            outputs={unitsIn(network, lastLayer(network))}
            onChoose={chooseLoss}
          />
        }
      />
    </Panel>
  );
}
