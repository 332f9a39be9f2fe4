/** What a panel is still computing and how far it is, with a way to stop it and a way to go on. Short work is not spoken of. */
import { messages } from '../../../text';
import type { JobState } from './useChunkedJob';
import { useLasting } from './useLasting';
import './JobLine.css';

interface JobLineProps {
  /** What is computed, in words. */
  readonly name: string;
  readonly job: JobState;
  readonly total: number;
}

export function JobLine({ name, job, total }: JobLineProps) {
  const words = messages.job;
  const { done, running, start, stop } = job;
  const isLong = useLasting(running);
  if (running ? !isLong : done === 0 || done === total) return null;
  return (
    <p className="job-line">
      <span>{running ? words.computing(name) : words.stopped(name, Math.floor((100 * done) / total))}</span>
      {running && <progress aria-label={name} value={done} max={total} />}
      <button type="button" className="quiet-button" onClick={running ? stop : start}>
        {running ? words.stop : words.goOn}
      </button>
    </p>
  );
}
