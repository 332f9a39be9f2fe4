/** The chosen weight's gradient for many other batches at the same weights, around the full-batch gradient. */
import { Panel } from '../../kit/chrome/Panel';
import { useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { nameOf } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { NoiseNumbers } from './NoiseNumbers';
import { NoisePicture } from './NoisePicture';
import { NoiseSettings } from './NoiseSettings';
import { scaleKey } from './noiseKeys';
import { useDraws } from './useDraws';
import './noise.css';

export function Noise() {
  const step = useStep();
  const { trace, run } = step;
  const words = messages.noise;
  const place = useStore((state) => state.cursor.weight);
  const { sampleCount } = run.data;
  const { size, seed, known, contributions, found, reading, drawn } = useDraws(step, place);
  const fit = useStore((state) => state.viewKeys[scaleKey] === 'fit');
  return (
    <Panel name={words.name} subtitle={words.subtitle} className="gap-8 noise">
      <p className="semibold figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</p>
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
        <p className="aside">{words.waiting}</p>
      )}
    </Panel>
  );
}
