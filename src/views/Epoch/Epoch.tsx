/** The batches of an epoch, added for the chosen weight: their total, and what the mean of their means would give. */
import { useMemo } from 'react';
import { connectionName } from '../../quantity';
import { useActions, useStore, useViewKey } from '../../store';
import { formatWithPower, messages } from '../../text';
import { Panel } from '../shared/chrome/Panel';
import { WeightPicker } from '../shared/fields/WeightPicker';
import { useStep } from '../shared/quantity/useStep';
import { JobLine } from '../shared/work/JobLine';
import { BatchTable } from './BatchTable';
import { CostTable } from './CostTable';
import { epochFormats } from './epochFormats';
import { epochSentence } from './epochSentence';
import { SampleShares } from './SampleShares';
import { ShownWeights } from './ShownWeights';
import { useEpoch } from './useEpoch';
import './epoch.css';

const weightsKey = 'epoch.weights';

export function Epoch() {
  const step = useStep();
  const { run, trace } = step;
  const words = messages.epoch;
  const place = useStore((state) => state.cursor.weight);
  const { chooseWeight } = useActions();
  const [weights, showWeights] = useViewKey(weightsKey);
  const shown = weights === 'trained' ? 'trained' : 'frozen';
  const { model, jobs, tooLong } = useEpoch(step, place);
  const formats = useMemo(() => epochFormats(model), [model]);
  const { plan } = model;
  const sizes = plan.batches.map(({ samples }) => samples.length);
  return (
    <Panel
      name={words.name}
      className="epoch"
      subtitle={words.subtitle(plan.epoch, sizes.length, words.sizes(sizes))}
      tools={<WeightPicker network={run.network} place={place} onChoose={chooseWeight} />}
    >
      <div className="epoch-body" data-shown={shown}>
        <p className="epoch-sentence">
          {epochSentence(model, (sum) => formatWithPower(sum, formats.sum)).map(({ text, tone }) => (
            <span key={text} className={`epoch-${tone}`}>
              {text}{' '}
            </span>
          ))}
        </p>
        {jobs.map((job, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two jobs of the view
          <JobLine key={index} name={words.working} job={job} />
        ))}
        {tooLong && <p className="figure-note">{words.tooLong}</p>}
        <section className="epoch-part epoch-batches" aria-label={words.table}>
          <h3 className="epoch-head">
            {words.tableHead(sizes.length)}{' '}
            <span className="epoch-note">
              {words.gradientOf(connectionName(run.network, place.layer, place.from, place.to))}
            </span>
          </h3>
          <ShownWeights shown={shown} onShow={(one) => showWeights(one === 'trained' ? one : undefined)} />
          <BatchTable step={step} model={model} formats={formats} place={place} />
        </section>
        <SampleShares model={model} />
        <CostTable run={run} plan={plan} now={trace.step} />
      </div>
    </Panel>
  );
}
