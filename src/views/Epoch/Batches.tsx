/** The batches of the epoch one by one, their totals, and what an epoch costs. */

import { useMemo } from 'react';
import { Options } from '../../kit/fields/Options';
import type { StepView } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { connectionName, type WeightPlace } from '../../quantity';
import { useViewKey } from '../../store';
import { formatWithPower, messages } from '../../text';
import { useStageBeat } from '../shared/beats/beatContext';
import { Arranging } from './Arranging';
import { BatchTable } from './BatchTable';
import { batchesSentence } from './batchesSentence';
import { CostTable } from './CostTable';
import { EpochAccumulator } from './EpochAccumulator';
import { EpochSentence } from './EpochSentence';
import { epochFormats } from './epochFormats';
import { SampleShares } from './SampleShares';
import { useEpoch } from './useEpoch';
import { WeightPath } from './WeightPath';

const weightsKey = 'epoch.weights';
const arrangeKey = 'epoch.arrange';

interface BatchesProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function Batches({ step, place }: BatchesProps) {
  const { run, trace } = step;
  const words = messages.epoch;
  const [weights, showWeights] = useViewKey(weightsKey);
  const [arrange, showArrange] = useViewKey(arrangeKey);
  const isArranging = arrange === 'show';
  const shown = weights === 'trained' ? 'trained' : 'frozen';
  const view = useEpoch(step, place);
  const { model, jobs, tooLong, update, updateKnown } = view;
  const formats = useMemo(() => epochFormats(model), [model]);
  // On a stage, the beats say it.
  const { beat } = useStageBeat();
  const said = batchesSentence(model, {
    frozen: (sum) => formatWithPower(sum, formats.sum),
    trained: (sum) => formatWithPower(sum, formats.trainedSum),
  });
  return (
    <div className="epoch-body" data-shown={shown} data-told={beat?.name === 'path' ? 'path' : undefined}>
      <div className="epoch-said">
        {!beat && <EpochSentence said={said} />}
        {jobs.map((job, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two jobs of the view
          <JobLine key={index} name={words.working} job={job} />
        ))}
        {tooLong && <p className="figure-note">{words.tooLong}</p>}
      </div>
      <section
        className="epoch-part epoch-batches"
        data-not-on={beat?.name === 'path' ? 'stage' : undefined}
        aria-label={words.table}
      >
        <div className="epoch-table-head">
          <h3 className="epoch-head">
            {words.tableHead(model.rows.length)}{' '}
            <span className="epoch-note">
              {words.gradientOf(connectionName(run.network, place.layer, place.from, place.to))}
            </span>
          </h3>
          <button
            type="button"
            className="quiet-button"
            aria-expanded={isArranging}
            onClick={() => showArrange(isArranging ? undefined : 'show')}
          >
            {isArranging ? words.arranged : words.arrange}
          </button>
        </div>
        {isArranging && <Arranging step={step} />}
        <div className="epoch-switch">
          <Options
            label={words.shown.label}
            isLabelHidden
            options={{ frozen: words.shown.frozen, trained: words.shown.trained }}
            value={shown}
            onChange={(one) => showWeights(one === 'trained' ? one : undefined)}
          />
        </div>
        <BatchTable step={step} model={model} formats={formats} place={place} />
      </section>
      <SampleShares model={model} />
      <CostTable run={run} plan={model.plan} />
      <EpochAccumulator run={run} view={view} formats={formats} place={place} step={trace.step} />
      <WeightPath model={model} step={trace.step} updateKnown={updateKnown} update={update} />
    </div>
  );
}
