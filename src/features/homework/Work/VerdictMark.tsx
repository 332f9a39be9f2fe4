/** The mark of a verdict: a shape, so that no state is told by colour alone. */
import { messages } from '../../../text';
import { type Verdict, verdicts } from '../check';
import { isNoNumber } from '../check/written';
import { countsOf } from './checked';
import type { WorkModel } from './useWork';

const shapes: Readonly<Record<Verdict, string>> = {
  right: 'M1.5 5.5 4 8l4.5-6',
  consistent: 'M2 1.5v4h6M5.5 3 8 5.5 5.5 8',
  lastDigit: 'M1 3.8q2-2 4 0t4 0M1 7.2q2-2 4 0t4 0',
  coarse: 'M1 3.8q2-2 4 0t4 0M1 7.2q2-2 4 0t4 0',
  wrong: 'M2 2l6 6M8 2 2 8',
  cannotJudge: 'M2.8 3.2q0-2 2.2-2t2.2 2q0 1.2-2.2 2.2v1M5 8.6v.4',
  notANumber: 'M5 1v5.2M5 8.6v.4',
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className="work-mark" data-verdict={verdict} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={shapes[verdict]} fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The id of its words for a screen reader, which the view has once. */
export function verdictId(verdict: Verdict): string {
  return `work-verdict-${verdict}`;
}

interface HeardCell {
  readonly verdict: Verdict | undefined;
  readonly text: string;
  /** A text that is being typed may become a number. */
  readonly isTyping: boolean;
}

/** What a screen reader is told of a field: its verdict, or without one that its text is no number. */
export function heardOf({ verdict, text, isTyping }: HeardCell) {
  const heard = verdict ?? (!isTyping && isNoNumber(text) ? 'notANumber' : undefined);
  return {
    'aria-invalid': heard === 'wrong' || heard === 'notANumber' || undefined,
    'aria-describedby': heard && verdictId(heard),
  };
}

/** The result of a check in counts, which is also the legend of its marks. */
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
