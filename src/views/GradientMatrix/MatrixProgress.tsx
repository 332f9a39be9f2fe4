/** What the picture is still computing and how far it is, with a way to stop it; and a way to go on with what was stopped. */
import { messages } from '../../text';
import type { WorkQueue } from './useWorkQueue';

export function MatrixProgress({ queue }: { readonly queue: WorkQueue }) {
  const words = messages.matrix;
  const { told, stopped } = queue;
  if (told) {
    const { done, job } = told.work;
    return (
      <>
        <span>{words.computing(told.name)} </span>
        <progress aria-label={told.name} value={done} max={job.total} />{' '}
        <button type="button" className="gradient-matrix-work" onClick={queue.stop}>
          {words.stop}
        </button>
      </>
    );
  }
  if (!stopped) return null;
  return (
    <>
      <span>{words.stoppedWork(stopped.name)} </span>
      <button type="button" className="gradient-matrix-work" onClick={queue.goOn}>
        {words.goOn}
      </button>
    </>
  );
}
