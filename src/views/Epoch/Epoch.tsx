/** The batches of an epoch, added for the chosen weight; or the batch of this step, spread over many machines. */

import { useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { Options } from '../../kit/fields/Options';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { useStep } from '../../kit/quantity/useStep';
import { plainStep } from '../../quantity';
import { epochPlan } from '../../run';
import { useActions, useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { Batches } from './Batches';
import { Machines } from './Machines';
import './epoch.css';
import './epochPath.css';
import './shortTables.css';
import './epochTable.css';
import './epochRooms.css';

const showKey = 'epoch.show';

export function Epoch() {
  const shownNow = useStep();
  // Sums of several batches are divided after they have been added, so this view shows the gradients themselves.
  const step = useMemo(() => ({ ...shownNow, trace: plainStep(shownNow.trace) }), [shownNow]);
  const differs = step.trace !== shownNow.trace;
  const { run, trace } = step;
  const words = messages.epoch;
  const place = useStore((state) => state.cursor.weight);
  const { chooseWeight } = useActions();
  const [shown, show] = useViewKey(showKey);
  const plan = epochPlan(run, trace.step);
  const sizes = plan.batches.map(({ samples }) => samples.length);
  const page = shown === 'machines' ? 'machines' : 'batches';
  return (
    <Panel
      name={words.name}
      className="wraps epoch"
      subtitle={words.subtitle(plan.epoch, sizes.length, words.sizes(sizes))}
      tools={
        <>
          <Options
            label={words.show.label}
            isLabelHidden
            options={{ batches: words.show.batches, machines: words.show.machines }}
            value={page}
            onChange={(one) => show(one === 'machines' ? one : undefined)}
          />
          <WeightPicker network={run.network} place={place} onChoose={chooseWeight} />
        </>
      }
    >
      {differs && <p className="aside">{words.usualConventions({ isWeighted: trace.hasSampleWeights })}</p>}
      {page === 'machines' ? <Machines step={step} place={place} /> : <Batches step={step} place={place} />}
    </Panel>
  );
}
