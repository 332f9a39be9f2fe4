/** What the open question would give: its row or rows, the verdict, why, both ways beside each other, and the page about it. */
import { useMemo, useRef } from 'react';
import { TextButton } from '../../../../kit/chrome/buttons';
import { LiveRegion } from '../../../../kit/chrome/LiveRegion';
import { MoreBelow } from '../../../../kit/fit/MoreBelow';
import { BarredText } from '../../../../kit/quantity/BarredText';
import { Table } from '../../../../kit/table/Table';
import { useRowGrid } from '../../../../kit/table/useRowGrid';
import type { CourseWord } from '../../../../lessons';
import { isPlain } from '../../../../quantity';
import { readComparison } from '../../../../run';
import { type DoorName, openViewsOf, unmetWordsOf, useActions, useStore } from '../../../../store';
import { inSpeech, messages } from '../../../../text';
import { answerPages } from '../../../answerPages';
import { comparisons } from '../../../shared/ledger/doorComparisons';
import { SlipLedger } from '../../ownWay/SlipLedger';
import '../../ownWay/ownWay.css';
import { type AnswerPlace, type DoorsProps, doorQuestion } from '../door';
import type { AskedDoor } from './asked';
import { judgedAverages } from './averages';
import { askedDoor, doors, needOf } from './registry';
import { resultRow } from './resultRow';
import { heardNumbers, whySentences } from './sentences';
import { useAnswerPlace, useChosen } from './useAnswerPlace';
import './answer.css';

interface DoorAnswerProps extends DoorsProps {
  readonly name: DoorName;
  /** Its button is not among the questions, so it says itself what it answers. */
  readonly isNamed: boolean;
  /** Absent where a reader cannot close it. */
  readonly onClose?: (() => void) | undefined;
  readonly place: AnswerPlace;
}

export function DoorAnswer(props: DoorAnswerProps) {
  const { name, model, step, isNamed, onClose, place: where } = props;
  const { run, trace, stop } = step;
  const words = messages.doorAnswers;
  const { place } = model;
  const box = useRef<HTMLElement>(null);
  const answer = useMemo(() => askedDoor(name, { run, trace, place })?.answer, [name, run, trace, place]);
  const unmet = useStore(unmetWordsOf);
  const lessonViews = useStore(openViewsOf);
  const { compare, setAlone } = useActions();
  const above = useAnswerPlace(box, where, `${name} ${trace.step} ${trace.batchSize} ${place.layer}`);
  useChosen(box, where);
  const isUpdate = stop.phase === 'update';
  const isUnnamed = unmet.includes('covariance');
  const question = doorQuestion(name, { trace, place });
  const comparison = answer && comparisons[name]({ run, trace });
  const isNamedHere = isNamed || where.isInstead;
  const openBoth = (): void => {
    const read = comparison === undefined ? undefined : readComparison(comparison, run.scenario);
    if (!read || 'problem' in read || compare(read) !== undefined) return;
    setAlone('compare');
  };
  // A lesson's question would be answered by numbers that no row covers.
  if (stop.covers && name !== 'productOfMeans') return null;
  const [Page] = answerPages.all();
  const ways = answer && !stop.covers && (
    <span className="door-ways" data-not-on="stage paper">
      {comparison !== undefined && !lessonViews && onClose && (
        <TextButton onClick={openBoth}>{words.compare}</TextButton>
      )}
      {Page && onClose && <Page page={doors[name].page} />}
    </span>
  );
  const needs = answer ? undefined : words.needs(question, words.need[needOf(name, trace)]);
  const sentences =
    answer && !stop.covers ? whySentences(name, answer, { run, trace, place, isUpdate, isUnnamed }) : undefined;
  const heard =
    answer && sentences
      ? [heardNumbers(name, answer, trace, model), ...sentences.map(({ text }) => inSpeech(text))].join(' ')
      : needs;
  const said = sentences && (
    <div className="door-why">
      <p className="door-said">
        {sentences.map(({ text, isVerdict }) =>
          isVerdict ? (
            <strong key={text} className="door-verdict">
              {text}{' '}
            </strong>
          ) : (
            <span key={text}>
              <BarredText text={text} />{' '}
            </span>
          ),
        )}
      </p>
      {!where.isInstead && ways}
    </div>
  );
  return (
    <>
      <section
        ref={box}
        className="stack door-answer"
        aria-label={words.table(question)}
        style={above === undefined ? undefined : { marginTop: -above }}
      >
        <div className="flow door-answer-head" data-named={isNamedHere || undefined}>
          <strong>
            {messages.doors.lead} {question}
          </strong>
          {/* Where it may have to scroll, what leads on is in sight. */}
          {where.isInstead && ways}
          {onClose && (
            <TextButton className="door-close" onClick={onClose}>
              {words.close}
            </TextButton>
          )}
        </div>
        {needs !== undefined && <p>{needs}</p>}
        {answer?.shows === 'rows' && said}
        {answer?.shows === 'rows' && answer.table ? (
          <SlipLedger
            table={answer.table}
            step={step}
            trace={trace}
            place={place}
            whose="yours"
            asks={words.table(question)}
          />
        ) : (
          answer && <AnswerRow {...props} name={name} answer={answer} unmet={unmet} asks={words.table(question)} />
        )}
        {answer?.shows !== 'rows' && said}
        <LiveRegion text={heard ?? ''} />
      </section>
      <MoreBelow />
    </>
  );
}

interface AnswerRowProps extends DoorsProps, AskedDoor {
  readonly unmet: readonly CourseWord[];
  readonly asks: string;
}

/** One more row in the ledger's columns: what a reader's own way multiplies, and what comes out. */
function AnswerRow({ name, answer, model, step, columns, look, unmet, asks }: AnswerRowProps) {
  const row =
    name === 'productOfMeans' && isPlain(step.trace)
      ? judgedAverages(model, step, unmet)
      : resultRow({ name, answer }, { model, step, isJudged: true });
  // Its heads are heard alone: nobody sees what would sort.
  const heads = columns.map(({ sort: _, title: _title, ...column }) => column);
  return (
    <Table
      table={useRowGrid({ count: 0 })}
      name={asks}
      hasOwnLook
      className={`${look.className} door-row`}
      style={look.style}
      columns={heads}
      row={() => undefined}
      look={() => ({ key: '' })}
      foot={[{ ...row, className: `ledger-foot ${row.className}` }]}
    />
  );
}
