/** The result of a check in counts, which is also the legend of its marks. */
import { messages } from '../../../text';
import { type Verdict, verdicts } from '../check';
import { countsOf } from './checked';
import type { WorkModel } from './useWork';
import { VerdictMark, verdictId } from './VerdictMark';

export function Legend({ work }: { readonly work: WorkModel }) {
  const words = messages.work;
  const counts = countsOf(Object.values(work.marks).map((verdict) => ({ verdict })));
  const met = verdicts.filter((verdict) => counts[verdict] > 0);
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
      {met.length > 0 && (
        <ul className="small flow work-legend" aria-label={words.legendLabel}>
          {met.map((verdict) => (
            <li key={verdict} data-verdict={verdict}>
              <VerdictMark verdict={verdict} />
              <b>{counts[verdict]}</b> {nameOf(verdict, counts[verdict])}
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
