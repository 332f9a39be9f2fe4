/**
 * All weights and biases before the step, with gradient, update, and the values after the step; on request also those
 * at the end of the epoch.
 */
import { useMemo } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { Panel } from '../../kit/chrome/Panel';
import { CheckBox } from '../../kit/fields/CheckBox';
import { Choice } from '../../kit/fields/Choice';
import { useMedium } from '../../kit/medium/medium';
import { type StepView, useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import { lastLayer, type StepTrace, weightCount } from '../../model';
import { layerNumber, layersOf, reached, type WeightPlace } from '../../quantity';
import { useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { epochEnd, epochEndOf } from './epochEnd';
import { WeightsTable } from './WeightsTable';
import { columnKinds } from './weightColumns';
import { stagedLayer, weightRows } from './weightRows';
import { type TextColumn, weightsCsv, weightsNumPy } from './weightTexts';
import './weights.css';

const layerKey = 'weights.layer';
const epochKey = 'weights.epoch';

/** More numbers make a text too long for the clipboard. */
const mostCopied = 100_000;

export function Weights() {
  const step = useStep();
  const { trace, run } = step;
  const { network } = run;
  const words = messages.weights;
  const [epochShown, showEpoch] = useViewKey(epochKey);
  const asked = epochShown === 'show';
  const [layerText, chooseLayer] = useViewKey(layerKey);
  const own = useStore((state) => state.cursor.weight.layer);
  const isStaged = useMedium().overflow === 'fold';
  const layer = layerIn(layerText, lastLayer(network)) ?? (isStaged ? stagedLayer(network, own) : undefined);
  const rows = useMemo(() => weightRows(network, layer), [network, layer]);
  const end = useEpochEnd(step, asked);
  const columns: readonly TextColumn[] = [
    ...columnKinds.map((kind) => ({ name: kind, read: readIn(trace, kind) })),
    ...(end.job.value ? [{ name: 'epochEnd', read: readIn(end.job.value, 'weightAfter') }] : []),
  ];
  const [copied, setCopied] = useCopied(`${trace.step} ${rows.layers.join()}`);
  const tooMany = rows.count > mostCopied;
  return (
    <Panel
      name={words.name}
      subtitle={
        layer === undefined
          ? words.subtitle(weightCount(network))
          : words.oneLayer(layerNumber(layer), layerNumber(lastLayer(network)))
      }
      className="wraps weights"
      tools={
        <>
          {lastLayer(network) > 1 && (
            <Choice
              label={words.layer}
              selected={layer === undefined ? 'all' : String(layer)}
              options={[
                { id: 'all', text: words.allLayers },
                ...layersOf(network).map((one) => ({
                  id: String(one),
                  text: words.layerOption(layerNumber(one)),
                })),
              ]}
              onChoose={(id) => chooseLayer(id === 'all' ? undefined : id)}
            />
          )}
          <CheckBox className="small unbroken" isSelected={asked} onChange={(on) => showEpoch(on ? 'show' : undefined)}>
            {words.showEpochEnd}
          </CheckBox>
          {!tooMany && <CopyButton label={words.copyCsv} text={() => weightsCsv(rows, columns)} onCopied={setCopied} />}
          {!tooMany && (
            <CopyButton
              label={words.copyNumPy}
              text={() => weightsNumPy({ network, step: trace.step, layers: rows.layers }, columns)}
              onCopied={setCopied}
            />
          )}
        </>
      }
    >
      {tooMany && <p className="aside">{words.tooMany}</p>}
      {end.tooLong && <p className="aside">{words.epochTooLong}</p>}
      <JobLine name={words.epochWorking} job={end.job} />
      <WeightsTable step={step} rows={rows} epochEnd={end.job.value} />
      <CopiedText copied={copied} />
    </Panel>
  );
}

/** The layer in the link, if the network has it. */
function layerIn(text: string | undefined, last: number): number | undefined {
  const layer = Number(text);
  return Number.isInteger(layer) && layer >= 1 && layer <= last ? layer : undefined;
}

interface EpochEnd {
  /** The value is absent if it is not requested, may not be shown yet, or is being computed. */
  readonly job: JobState<StepTrace>;
  readonly tooLong: boolean;
}

/** The end of the epoch is computed once it may be shown: not before the step's own update. */
function useEpochEnd({ run, trace, stop }: StepView, asked: boolean): EpochEnd {
  const last = epochEndOf(run, trace.step);
  const tooLong = asked && run.hasLongSteps(last);
  const known = asked && !tooLong && reached({ phase: 'update' }, stop);
  const job = useMemo(() => (known ? new Job(epochEnd(run, last)) : undefined), [known, run, last]);
  return { job: useJob(job), tooLong };
}

function readIn(trace: StepTrace, kind: (typeof columnKinds)[number]): (place: WeightPlace) => number {
  return ({ layer, from, to }) => trace[kind](layer, from, to);
}
