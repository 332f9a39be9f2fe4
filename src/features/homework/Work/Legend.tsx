/** The result of a check in counts, which is also the legend of its marks. */

import { messages } from '../../../text';
import { type Verdict, verdicts } from '../check';
import type { WorkModel } from './useWork';
import { VerdictMark, verdictId } from './VerdictMark';

export function Legend({ work }: { readonly work: WorkModel }) {
  const words = messages.work;
  const counts = countsOf(work);
  const blank = work.askedCount - work.typedCount;
  return (
    <>
      <div hidden>
        {verdicts.map((verdict) => (
          <span key={verdict} id={verdictId(verdict)}>
            {words.verdicts[verdict]}
          </span>
        ))}
      </div>
      {counts.length > 0 && (
        <ul className="small flow work-legend" aria-label={words.legendLabel}>
          {counts.map(([verdict, count]) => (
            <li key={verdict} data-verdict={verdict}>
              <VerdictMark verdict={verdict} />
              <b>{count}</b> {nameOf(verdict, count)}
            </li>
          ))}
          <li>
            <span className="work-blank" aria-hidden="true" />
            <b>{blank}</b> {words.legend.blank}
          </li>
        </ul>
      )}
    </>
  );
}

function nameOf(verdict: Verdict, count: number): string {
  const { legend, legendOfOne } = messages.work;
  const ofOne: Partial<Readonly<Record<Verdict, string>>> = legendOfOne;
  return (count === 1 && ofOne[verdict]) || legend[verdict];
}

function countsOf({ marks }: Pick<WorkModel, 'marks'>): readonly (readonly [Verdict, number])[] {
  const all = Object.values(marks);
  return verdicts
    .map((verdict) => [verdict, all.filter((one) => one === verdict).length] as const)
    .filter(([, count]) => count > 0);
}
