/** What is said of the sheet: how to begin, and after a check the first difference, with its hints. */
import { type Ref, useEffect, useMemo, useRef } from 'react';
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { parseAddress } from '../../../quantity';
import { useActions, useStore, useViewKey } from '../../../store';
import { messages } from '../../../text';
import { type Judgement, limitsOf, sheetVerdict } from '../check';
import { checkedViewKey } from '../draft/sheetOn';
import type { Exercise } from '../exercise/exercise';
import { askedForSheet } from './askedFor';
import { countsOf, digitsToTell } from './checked';
import { Difference, type DifferenceProps, Steps } from './Difference';
import { OfferSaid } from './OfferSaid';
import { resultText, useResult } from './result';
import type { WorkModel } from './useWork';

export function WorkCard({ work }: { readonly work: WorkModel }) {
  const { exercise, checked } = work;
  useFirstChosen(work);
  useCheckNoted(work);
  return (
    <section className="stack work-card" aria-label={messages.work.cardLabel} tabIndex={-1}>
      {exercise && <ExerciseLine work={work} exercise={exercise} />}
      <div className="stack work-said">
        {work.isOld && checked && <p>{messages.sheets.old}</p>}
        {/* What a check has found is heard once: not with a cell that is changed after it, nor the introduction where it is undone. */}
        <div className={checked ? 'stack work-said' : 'visually-hidden'} role="status">
          {checked && <Said work={work} checked={checked} />}
        </div>
        {!checked && <Empty work={work} />}
        {checked && <Steps work={work} checked={checked} />}
      </div>
    </section>
  );
}

interface CheckButtonProps {
  readonly work: WorkModel;
  readonly onCheck: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function CheckButton({ work, onCheck, ref }: CheckButtonProps) {
  const words = messages.work;
  const { exercise, draft, typedCount, isClosed, isOld } = work;
  if (isClosed) return null;
  return (
    <PlainButton
      ref={ref}
      className="is-first work-check"
      aria-keyshortcuts="Control+Enter"
      title={words.checkKey}
      onClick={onCheck}
      // Enter alone is a click already; the key that the cells have works here too.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onCheck();
      }}
      disabled={typedCount === 0 || (draft.checked !== undefined && !isOld)}
    >
      {exercise?.feedback === 'end' ? words.handIn : words.check}
    </PlainButton>
  );
}

function Said({ work, checked }: DifferenceProps) {
  const words = messages.work;
  const { judgement, convention } = checked;
  if (judgement.first) return <Difference work={work} checked={checked} />;
  const typed = judgement.cells.filter(({ address }) => work.isAsked(address)).length;
  const blank = work.askedCount - typed;
  const { lastDigit, coarse, cannotJudge: open } = countsOf(judgement.cells);
  const cutOff = judgement.cells.filter(({ verdict, isCutOff }) => verdict === 'lastDigit' && isCutOff).length;
  const unreadable = judgement.cells.filter(({ verdict }) => verdict === 'notANumber');
  const numbers = typed - unreadable.filter(({ address }) => work.isAsked(address)).length;
  // In an accepted convention, they do not agree with the step as it is shown.
  const sure = convention ? 0 : numbers - lastDigit - coarse - open;
  return (
    <>
      {convention ? (
        <OfferSaid offer={convention.offer} work={work} />
      ) : (
        <h3>{words.allAgree[titleOf(judgement, numbers)]}</h3>
      )}
      {sure > 0 && <p>{sure === numbers ? words.allAgree.whole(numbers) : words.allAgree.some(sure, numbers)}</p>}
      {cutOff > 0 && <p>{words.allAgree.cutOff(cutOff)}</p>}
      {lastDigit > cutOff && <p>{words.allAgree.lastDigit(lastDigit - cutOff)}</p>}
      {open > 0 && <p>{words.allAgree.open(open)}</p>}
      {unreadable.length > 0 && <p>{words.allAgree.unreadable(unreadable.map(({ written }) => written.text))}</p>}
      {coarse > 0 && (
        <p>
          {words.allAgree.coarse(coarse)}
          <Earning work={work} checked={checked} />
        </p>
      )}
      {blank > 0 && !work.isOld && <p>{words.allAgree.blank(blank)}</p>}
    </>
  );
}

/** What would earn the points of cells that cannot be told, while they can still be typed. */
function Earning({ work: { step, exercise, given, isClosed }, checked }: DifferenceProps) {
  const { trace } = step;
  const digits = useMemo(
    () => (exercise && !isClosed ? digitsToTell(trace, checked, { exercise, given }) : undefined),
    [trace, checked, exercise, given, isClosed],
  );
  return digits !== undefined && ` ${messages.work.allAgree.earnsPoints(digits)}`;
}

function titleOf(judgement: Judgement, numbers: number): 'title' | 'openTitle' | 'nothingTitle' {
  if (numbers === 0) return 'nothingTitle';
  return sheetVerdict(judgement) === 'none' ? 'title' : 'openTitle';
}

function Empty({ work }: { readonly work: WorkModel }) {
  const words = messages.work.empty;
  const { exercise } = work;
  const [asksForCheck] = useViewKey(checkedViewKey);
  // An exercise says it above, and goes on saying it.
  const askedFor = exercise ? [] : askedForSheet(work);
  return (
    <>
      <h3>{words.title}</h3>
      {asksForCheck === '1' && !exercise && work.typedCount === 0 && <p>{messages.sheets.nothingTyped}</p>}
      <p>{words.detail}</p>
      <ul className="aside work-notes">
        {askedFor.length > 0 && <li>{messages.work.asked.all(askedFor)}</li>}
        <li>{words.digits(exercise?.digits ?? 3)}</li>
        <li>{words.forms}</li>
        <li className="work-keys">{words.keys}</li>
        {limitsOf(work.step.trace).map((limit) => (
          <li key={limit}>{messages.work.limits[limit]}</li>
        ))}
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

/**
 * What a check has met is kept with the draft. An exercise is finished without a difference or a blank cell, if no cell could still earn more:
 * one with too few digits, or with a text that is no number.
 */
function useCheckNoted({ checked, draft, exercise, askedCount, isAsked, note }: WorkModel): void {
  // What another convention explains is no slip.
  const found = checked?.convention ? [] : (checked?.finding?.slips ?? []);
  const names = found.map(({ name }) => name as string);
  const isNew = names.some((name) => !draft.slips.includes(name));
  const typed = checked?.judgement.cells.filter(({ address }) => isAsked(address)).length ?? 0;
  const { coarse, notANumber } = countsOf(checked?.judgement.cells ?? []);
  const isAllRight = checked !== undefined && !checked.judgement.first && coarse + notANumber === 0;
  const isDone = exercise !== undefined && isAllRight && typed === askedCount;
  useEffect(() => {
    if (isNew) note({ slips: [...new Set([...draft.slips, ...names])] });
    if (isDone && !draft.isFinished) note({ isFinished: true });
  });
}

/** The exercise: its title, the attempts, the points, and what becomes of the result. */
function ExerciseLine({ work, exercise }: { readonly work: WorkModel; readonly exercise: Exercise }) {
  const words = messages.work.exercise;
  const { draft, checked, isOld, isClosed, isReleased, showsAnswers, showAnswers, startAgain } = work;
  const result = useResult(work);
  const askedFor = askedForSheet(work);
  const isStartable = startAgain && (draft.checks > 0 || isClosed);
  // In a course page or system, what is kept is the learner's own.
  const isKeptHere = useStore(({ otherKeys }) => otherKeys.keep === undefined);
  const { begun } = work;
  const isOfEarlierVisit = begun?.from === 'reader' && begun.at < performance.timeOrigin;
  const isFormer = isKeptHere && isOfEarlierVisit && (draft.checks > 0 || work.typedCount > 0);
  const [copied, setCopied] = useCopied(result ? JSON.stringify(result) : '');
  return (
    <div className="aside work-exercise">
      <p>
        <b>{work.title}</b>
        {draft.checks > 0 && exercise.feedback === 'each' && <> · {words.attempts(draft.checks, exercise.attempts)}</>}
        {result && (exercise.feedback === 'each' || isClosed) && (
          <> · {words.score(String(result.score), String(result.of))}</>
        )}
      </p>
      {isFormer && <p>{words.former(messages.sheets.changed(begun.at, false))}</p>}
      {askedFor.length > 0 && <p className="work-asked">{messages.work.asked.all(askedFor)}</p>}
      {isClosed && <p>{draft.checks === exercise.attempts ? words.lastAttempt : words.finished}</p>}
      {isClosed && (isOld || !checked) && <p>{words.left}</p>}
      {(result || isStartable) && (
        <div className="controls gap-8">
          {result && isReleased && (
            <QuietButton aria-pressed={showsAnswers} onClick={() => showAnswers(!showsAnswers)}>
              {showsAnswers ? words.hideAnswers : words.showAnswers}
            </QuietButton>
          )}
          {result && (
            <CopyButton label={words.copyResult} text={() => resultText(work.title, result)} onCopied={setCopied} />
          )}
          {isStartable && <QuietButton onClick={startAgain}>{words.again}</QuietButton>}
        </div>
      )}
      {isStartable && <p>{words.againKeeps}</p>}
      <CopiedText copied={copied} />
    </div>
  );
}
