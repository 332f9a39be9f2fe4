/** The chosen weight's gradient for many other batches at the same weights, around the full-batch gradient. */
import { useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { shownAt, useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { nameOf } from '../../quantity';
import { dataContributions } from '../../run';
import { useStore } from '../../store';
import { messages } from '../../text';
import { batchRuleOf, singleGradients } from './batchRule';
import { batchStatistics, drawing } from './draws';
import { NoiseNumbers } from './NoiseNumbers';
import { NoisePicture } from './NoisePicture';
import { NoiseSettings } from './NoiseSettings';
import { readSeed, readSize, scaleKey, seedKey, sizeKey } from './noiseKeys';
import './noise.css';

export function Noise() {
  const step = useStep();
  const { trace, run } = step;
  const words = messages.noise;
  const place = useStore((state) => state.cursor.weight);
  const { sampleCount } = run.data;
  const size = useStore((state) => readSize(state.viewKeys[sizeKey], trace.batchSize, sampleCount));
  const seed = useStore((state) => readSeed(state.viewKeys[seedKey]));
  const fit = useStore((state) => state.viewKeys[scaleKey] === 'fit');
  const known = shownAt({ kind: 'batchGradient', ...place }, step) !== 'pending';
  const readingJob = useMemo(
    () => (known ? new Job(dataContributions(trace, run.data, place)) : undefined),
    [known, trace, run.data, place],
  );
  const reading = useJob(readingJob);
  const contributions = reading.value;
  const rule = useMemo(() => batchRuleOf(trace, run.data), [trace, run.data]);
  const drawingJob = useMemo(
    () => contributions && new Job(drawing(contributions, { size, rule, seed })),
    [contributions, size, rule, seed],
  );
  const drawn = useJob(drawingJob);
  const draws = drawn.value;
  const found = useMemo(() => {
    if (!contributions || !draws) return undefined;
    return {
      rule,
      draws,
      singles: singleGradients(contributions, rule, size),
      statistics: batchStatistics(contributions, { size, rule }),
    };
  }, [contributions, draws, size, rule]);
  return (
    <Panel name={words.name} subtitle={words.subtitle} className="noise">
      <p className="figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</p>
      <NoiseSettings
        size={size}
        stepSize={trace.batchSize}
        sampleCount={sampleCount}
        seed={seed}
        canDraw={found ? !found.draws.complete : false}
        fit={fit}
      />
      {found ? (
        <>
          <NoisePicture {...found} step={step} place={place} size={size} fit={fit} />
          <NoiseNumbers {...found} step={step} place={place} size={size} all={sampleCount} />
        </>
      ) : contributions ? (
        <JobLine name={words.drawing} job={drawn} />
      ) : known ? (
        <JobLine name={words.progressName} job={reading} />
      ) : (
        <p className="figure-note">{words.waiting}</p>
      )}
    </Panel>
  );
}
