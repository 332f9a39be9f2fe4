/** The chosen weight's gradient for many other batches at the same weights, around the full-batch gradient. */
import { Panel } from '../../kit/chrome/Panel';
import { useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { nameOf } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { useStageBeat } from '../shared/beats/beatContext';
import { NoiseNumbers } from './NoiseNumbers';
import { NoisePicture } from './NoisePicture';
import { NoiseSettings } from './NoiseSettings';
import { scaleKey } from './noiseKeys';
import { StagedNumbers } from './StagedNumbers';
import { toldDraws } from './toldDraws';
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
  const { beat } = useStageBeat();
  const told = found && beat ? toldDraws(found, beat) : found;
  return (
    <Panel name={words.name} subtitle={words.subtitle} className="noise">
      <p className="figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</p>
      {!beat && (
        <NoiseSettings
          size={size}
          stepSize={trace.batchSize}
          sampleCount={sampleCount}
          seed={seed}
          canDraw={found ? !found.draws.complete : false}
          fit={fit}
        />
      )}
      {told ? (
        <>
          <NoisePicture {...told} step={step} place={place} size={size} fit={fit} />
          {beat ? (
            <StagedNumbers found={told} step={step} place={place} size={size} />
          ) : (
            <NoiseNumbers {...told} step={step} place={place} size={size} all={sampleCount} />
          )}
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
