/** What is said of the sheet: how to begin, and after a check the first difference, with its hints. */
import { useEffect, useRef } from 'react';
import { parseAddress } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import { Difference } from './Difference';
import { ExerciseLine } from './ExerciseLine';
import type { WorkModel } from './useWork';

interface WorkCardProps {
  readonly work: WorkModel;
  readonly onCheck: () => void;
}

export function WorkCard({ work, onCheck }: WorkCardProps) {
  const words = messages.work;
  const { exercise, draft, checked, typedCount, isClosed } = work;
  useFirstChosen(work);
  const isAtEnd = exercise?.feedback === 'end';
  return (
    <section className="work-card" aria-label={words.check}>
      {exercise && <ExerciseLine work={work} exercise={exercise} />}
      <div className="work-said" role="status">
        {checked?.judgement ? <Said work={work} /> : <Empty work={work} />}
      </div>
      {!isClosed && (
        <div className="work-check-row">
          <button
            type="button"
            className="plain-button is-first work-check"
            aria-keyshortcuts="Control+Enter"
            title={words.checkKey}
            onClick={onCheck}
            disabled={typedCount === 0 || draft.checked === draft.cells}
          >
            {isAtEnd ? words.handIn : words.check}
          </button>
        </div>
      )}
    </section>
  );
}

function Said({ work }: { readonly work: WorkModel }) {
  const words = messages.work;
  const { checked, isAsked } = work;
  const judgement = checked?.judgement;
  if (judgement?.first) return <Difference work={work} judgement={judgement} />;
  const typed = judgement?.cells.filter(({ address }) => isAsked(address)).length ?? 0;
  const blank = work.askedCount - typed;
  return (
    <>
      <h3>{words.allAgree.title}</h3>
      <p>{words.allAgree.whole(typed)}</p>
      {blank > 0 && <p>{words.allAgree.blank(blank)}</p>}
    </>
  );
}

function Empty({ work }: { readonly work: WorkModel }) {
  const words = messages.work.empty;
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.detail}</p>
      <ul className="work-notes">
        <li>{words.digits(work.exercise?.digits ?? 3)}</li>
        <li>{words.forms}</li>
        <li className="work-keys">{words.keys}</li>
      </ul>
    </>
  );
}

/** The first difference is selected, and so lit in every view. */
function useFirstChosen({ spoken, draft }: WorkModel): void {
  const { choose } = useActions();
  const [first] = spoken;
  const told = useRef(draft.checks);
  useEffect(() => {
    const quantity = first ? parseAddress(first) : undefined;
    // A draft that was opened again chooses nothing.
    if (quantity && told.current !== draft.checks) choose(quantity);
    if (quantity) told.current = draft.checks;
  }, [first, draft.checks, choose]);
}
