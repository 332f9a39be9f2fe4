/** The batch of each point, and the mark of the full data set. */
import type { Run } from '../../run';
import { messages } from '../../text';
import { batchSymbol } from './batchSymbol';
import { lossLooks, wholeMark } from './LossMarks';
import type { LossPicture } from './lossPicture';
import { saidOfPoints } from './said';
import type { WholeData } from './useWholeData';

/** More steps with changes are not listed. */
const mostChanges = 3;

interface LossLegendProps {
  readonly picture: LossPicture;
  readonly whole: WholeData | undefined;
  readonly run: Run;
}

export function LossLegend({ picture, whole, run }: LossLegendProps) {
  const { batches, pieces, changes } = picture;
  // The name of a piece says it too.
  const marked = changes.filter(({ step, text }) => !pieces.some(({ from, name }) => from === step && name === text));
  const words = messages.lossPanel;
  return (
    <ul className="aside flow figure-legend loss-legend">
      {batches.kind === 'marks' ? (
        Array.from({ length: batches.count }, (_, index) => index + 1).map((batch) => (
          <li key={batch}>
            <svg viewBox="-6 -6 12 12" aria-hidden="true">
              <path {...lossLooks.dot} d={batchSymbol(batch, 40)} />
            </svg>
            {words.batchMark(batch)}
          </li>
        ))
      ) : (
        <li>{saidOfPoints(picture)?.text}</li>
      )}
      {pieces.length > 1 &&
        pieces.map(({ from, to, name }, index) => (
          <li key={from}>{words.piece(name, from, index < pieces.length - 1 ? to : undefined)}</li>
        ))}
      {marked.length > 0 &&
        (marked.length > mostChanges
          ? [words.changed]
          : marked.map(({ step, text }) => words.changedAt(step, text))
        ).map((text) => (
          <li key={text}>
            <svg viewBox="-6 -6 12 12" aria-hidden="true">
              <path {...lossLooks.changed} d="M0 6V-6" />
            </svg>
            {text}
          </li>
        ))}
      {whole && (
        <li>
          <svg viewBox="-6 -6 12 12" aria-hidden="true">
            <path {...lossLooks.whole} d={`M-6 0H6${wholeMark(0, 0, 20)}`} />
          </svg>
          {words.wholeMark(run.data.sampleCount, whole.every)}
        </li>
      )}
    </ul>
  );
}
