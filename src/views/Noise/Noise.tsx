/** The chosen weight's gradient on many other batches at the same weights, around the gradient on the whole data. */
import { useMemo } from 'react';
import { nameOf } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Panel } from '../shared/Panel';
import { useChunkedJob } from '../shared/useChunkedJob';
import { shownAt, useStep } from '../shared/useStep';
import { batchRuleOf, singleGradients } from './batchRule';
import { drawnGradients, expectedSpread } from './draws';
import { NoiseNumbers } from './NoiseNumbers';
import { NoisePicture } from './NoisePicture';
import { NoiseSettings } from './NoiseSettings';
import { readSeed, readSize, scaleKey, seedKey, sizeKey } from './noiseKeys';
import { wholeDataJob } from './wholeData';
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
  const job = useMemo(
    () => (known ? wholeDataJob(trace, run.data, place) : undefined),
    [known, trace, run.data, place],
  );
  const { done } = useChunkedJob(job, { auto: true });
  const ready = job !== undefined && done === job.total;
  const rule = useMemo(() => batchRuleOf(trace, run.data), [trace, run.data]);
  const found = useMemo(() => {
    if (!ready) return undefined;
    const { contributions } = job;
    return {
      rule,
      singles: singleGradients(contributions, rule, size),
      draws: drawnGradients(contributions, { size, rule, seed }),
      spread: expectedSpread(contributions, { size, rule }),
    };
  }, [ready, job, size, rule, seed]);
  return (
    <Panel name={words.name} subtitle={words.subtitle} className="noise">
      <p className="noise-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</p>
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
      ) : job ? (
        <progress aria-label={words.progressName} value={done} max={job.total} />
      ) : (
        <p className="noise-note">{words.waiting}</p>
      )}
    </Panel>
  );
}
