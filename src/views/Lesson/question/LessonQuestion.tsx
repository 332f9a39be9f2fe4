/**
 * The question of a scene: the prompt, what is answered with, Check, two hints, the reply to a wrong answer, and after the
 * right one the explanation and the same question once more.
 */
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { PlainButton } from '../../../kit/chrome/buttons';
import { NotKept } from '../../../kit/fields/NotKept';
import { onEnter } from '../../../kit/fields/onEnter';
import { useMedium } from '../../../kit/medium/medium';
import { ProseDocument } from '../../../kit/prose/ProseDocument';
import { type ProseView, ProseViewContext } from '../../../kit/prose/useProseStep';
import {
  type Answer,
  judge,
  lacksDigits,
  type Question,
  type QuestionStatus,
  questionKey,
  slipOfReply,
  unanswered,
  type Verdict,
} from '../../../lessons';
import { latestFor } from '../../../memory';
import type { StepTrace } from '../../../model';
import { questionOf, type State, scenePlaceOf, useActions, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { useKeptDraft } from '../keptAnswers';
import { AnswerFields } from './AnswerFields';
import { HintButton, Hints } from './Hints';
import { keepReplyInSight } from './keepReplyInSight';
import { WhyFields } from './make/WhyFields';
import { OutOfOrder } from './OutOfOrder';
import { questionContext } from './questionContext';
import { RunButton } from './RunButton';
import '../../../kit/fields/FileButton.css';
import './question.css';
import './answerFields.css';
import './questionReply.css';

interface LessonQuestionProps {
  readonly open: NonNullable<State['lesson']>;
}

export function LessonQuestion({ open }: LessonQuestionProps) {
  const words = messages.question;
  const store = useStoreApi();
  const question = useStore(questionOf);
  const { submitAnswer, showAnswer, askAgain } = useActions();
  const { status, attempts, hints } = open.questions[questionKey(open.scene, open.again)] ?? unanswered;
  const [problem, setProblem] = useState<string>();
  const reply = useRef<HTMLDivElement>(null);
  const id = useId();
  const { sample, weight } = scenePlaceOf(open);
  const view = useMemo<ProseView>(() => ({ selected: { ...weight, sample }, isUncovered: false }), [weight, sample]);
  const uncovered = useMemo<ProseView>(() => ({ ...view, isUncovered: true }), [view]);
  const last = attempts.at(-1);
  const { draft: typed, setDraft, isRefused } = useKeptDraft(open, question, last);
  const { answer: draft, isExplained = false } = typed;
  const verdict = useStore((state) => (question && last ? verdictOn(state, question, last) : undefined));
  useReplyInSight(reply, attempts.length, status);
  const isStage = useMedium().kind === 'stage';
  if (!question) return null;
  // A room that is shown the answer is told the reason with it, and so is who has chosen the reason in an earlier round.
  const isWhyTold = open.again > 0 || (isStage && status === 'shown');
  const why = question.kind === 'make' && !isWhyTold ? question.why : undefined;
  const isOpen = status === 'unanswered' || status === 'wrong';

  const check = (): void => {
    if (!draft || problem !== undefined || !isOpen) return;
    if (question.kind === 'number' && lacksDigits(question, draft, questionContext(store.getState()))) {
      setProblem(words.moreDigits(question.digits));
      return;
    }
    const { isRight, reply } = verdictOn(store.getState(), question, draft);
    submitAnswer(draft, isRight, reply && slipOfReply(reply));
  };
  return (
    <ProseViewContext value={view}>
      <form className="question" aria-label={words.label} onKeyDown={onEnter(check)}>
        <p className="small question-kind">
          {open.again ? words.onceMore : byHand.includes(question.kind) ? words.make.label : words.predict}
        </p>
        <div className="question-prompt" id={id} tabIndex={-1} data-question-prompt>
          <ProseDocument document={question.prompt.document} hasStops={false} />
        </div>
        <AnswerFields
          question={question}
          promptId={id}
          draft={draft}
          isOpen={isOpen}
          mark={isOpen && status === 'unanswered' ? undefined : last}
          typed={typed.text}
          problem={problem}
          onDraft={(answer, text) => {
            setDraft({ answer, text });
            setProblem(undefined);
          }}
          onAnswer={(answer) => submitAnswer(answer, true)}
          onProblem={setProblem}
        />
        {open.running && <BackToQuestion />}
        {isOpen && question.kind !== 'make' && (
          <div className="flow question-actions">
            <PlainButton className="is-first" disabled={!draft} onClick={check}>
              {words.check}
            </PlainButton>
            <HintButton hints={hints} onShowAnswer={showAnswer} />
          </div>
        )}
        <ProseViewContext value={uncovered}>
          <div role="status" className="question-reply" data-status={status} ref={reply}>
            {status !== 'unanswered' && status !== 'shown' && last && <YourAnswer question={question} answer={last} />}
            {status === 'wrong' && last && verdict && !verdict.isRight && isStillThere(last, draft) && (
              <WrongReply key={attempts.length} question={question} answer={last} verdict={verdict} />
            )}
            {!isOpen && (
              <>
                {status === 'right' && <p className="question-verdict">{words.right}</p>}
                {/* With a reason to choose, the answer is there once that is chosen. */}
                {status !== 'right' && !why && <p className="question-verdict">{words.shown}</p>}
                {!why && <ProseDocument document={question.answer.document} />}
              </>
            )}
          </div>
          {why && (
            <WhyFields
              why={why}
              isAsked={!isOpen}
              chosen={typed.why}
              isOpen={!isExplained}
              onChoose={(chosen, isRight) => setDraft({ why: chosen, isExplained: isRight })}
            />
          )}
          {!isOpen && why && <Explained answer={question.answer} isShown={isExplained} />}
          {isOpen && <Hints question={question} hints={hints} />}
        </ProseViewContext>
        {!isOpen && (
          <div className="flow question-actions">
            <RunOfSlip question={question} attempts={attempts} />
            {open.again < question.again.length && <PlainButton onClick={askAgain}>{words.askAgain}</PlainButton>}
          </div>
        )}
        {isOpen && <NotKept isRefused={isRefused} />}
      </form>
    </ProseViewContext>
  );
}

/** Kinds that ask for something to be moved. */
const byHand: readonly Question['kind'][] = ['make', 'batch'];

/** What was answered by hand is replied to in sight. */
function useReplyInSight(reply: RefObject<HTMLDivElement | null>, attempts: number, status: QuestionStatus): void {
  const before = useRef({ attempts, status });
  useEffect(() => {
    const isNew = before.current.attempts !== attempts || before.current.status !== status;
    before.current = { attempts, status };
    return isNew ? keepReplyInSight(reply) : undefined;
  }, [reply, attempts, status]);
}

interface ExplainedProps extends Pick<Question, 'answer'> {
  readonly isShown: boolean;
}

/** After the right reason. */
function Explained({ answer, isShown }: ExplainedProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (isShown ? keepReplyInSight(place) : undefined), [isShown]);
  return (
    <div role="status" className="question-reply" data-status="right" ref={place}>
      {isShown && (
        <>
          <span className="visually-hidden">{messages.question.right}</span>
          <ProseDocument document={answer.document} />
        </>
      )}
    </div>
  );
}

/** Announced before the reply. */
function YourAnswer({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const words = messages.question;
  const option = question.kind === 'choice' && answer.kind === 'choice' ? question.options[answer.option] : undefined;
  const text = answer.kind === 'number' ? answer.text : answer.kind === 'sign' ? words.signs[answer.sign] : undefined;
  if (!option && text === undefined) return null;
  return (
    <div className="visually-hidden">
      {words.yourAnswer} {option ? <ProseDocument document={option.text.document} /> : text}
    </div>
  );
}

function verdictOn(state: State, question: Question, answer: Answer): Verdict {
  const { trace, other, selected } = questionContext(state);
  const { layer, from, to, sample } = selected;
  return verdictAt(answer, question, trace, other, layer, from, to, sample);
}

/** Kept for each answer, because those of all attempts are asked for at every change of the state. */
const verdictAt = latestFor(
  (
    answer: Answer,
    question: Question,
    trace: StepTrace,
    other: StepTrace | undefined,
    layer: number,
    from: number,
    to: number,
    sample: number,
  ): Verdict => judge(question, answer, { trace, other, selected: { layer, from, to, sample } }),
);

/** Batches that were rearranged since have other numbers than the reply's, and await another Check. */
function isStillThere(answer: Answer, draft: Answer | undefined): boolean {
  return answer.kind !== 'batch' || JSON.stringify(answer) === JSON.stringify(draft);
}

interface WrongReplyProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

function WrongReply({ question, answer, verdict: { reply, outOfOrder } }: WrongReplyProps) {
  const words = messages.question;
  return (
    <>
      <p className="question-verdict">{words.wrong}</p>
      {outOfOrder !== undefined && question.kind === 'order' && answer.kind === 'order' && (
        <OutOfOrder question={question} order={answer.order} first={outOfOrder} />
      )}
      {reply ? (
        <ProseDocument document={reply.text.document} />
      ) : (
        <p>{question.kind === 'number' ? words.otherNumber : words.otherAnswer}</p>
      )}
    </>
  );
}

/** What the latest wrong answer with a run says, beside the right one: only once that may be seen, because it shows its numbers. */
function RunOfSlip({ question, attempts }: { readonly question: Question; readonly attempts: readonly Answer[] }) {
  const store = useStoreApi();
  const [run] = useState(() => {
    const verdicts = attempts.map((answer) => verdictOn(store.getState(), question, answer));
    return verdicts.findLast(({ isRight, reply }) => !isRight && reply?.run)?.reply?.run?.text;
  });
  return run === undefined ? null : <RunButton run={run} />;
}

function BackToQuestion() {
  const words = messages.question;
  const { backToQuestion } = useActions();
  return (
    <p className="controls question-running">
      <span>{words.running}</span> <PlainButton onClick={backToQuestion}>{words.back}</PlainButton>
    </p>
  );
}
