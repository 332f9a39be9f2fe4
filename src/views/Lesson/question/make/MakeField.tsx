/** Something that the learner makes happen by hand: controls, how far the goal is, and two hints before a solution is shown. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMedium } from '../../../../kit/medium/medium';
import { useStep } from '../../../../kit/quantity/useStep';
import { gapOf, isMade, type MakeQuestion, numberOf, titleText } from '../../../../lessons';
import { questionStateOf, useActions, useStore, useStoreApi } from '../../../../store';
import { formatShort, messages } from '../../../../text';
import type { AnswerFieldsProps } from '../answerFieldsProps';
import { HintButton } from '../Hints';
import { ControlSlider } from './ControlSlider';
import { judgeMade } from './judgeMade';
import { MarkerLine } from './MarkerLine';
import { useControls } from './useControls';
import { useSolution } from './useSolution';
import './make.css';

/** Milliseconds without a change after which what was moved elsewhere, such as a point of the data, counts. */
const rest = 800;
/** Milliseconds after the last key: who presses an arrow key several times lets go only then. */
const keyRest = 600;

export function MakeField({ question, isOpen, onAnswer }: AnswerFieldsProps<MakeQuestion>) {
  const words = messages.question.make;
  const store = useStoreApi();
  const { run } = useStep();
  const { showAnswer } = useActions();
  const { hints, status } = useStore(questionStateOf);
  const { values, context, move } = useControls(question);
  const { solve, stop, isMoving } = useSolution(question, { values, context, move }, showAnswer);
  const held = useRef(false);
  const keys = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Nothing counts that stood there before a hand moved it.
  const [start] = useState(context.trace);
  const judge = useEffectEvent((by?: 'keys'): void => {
    clearTimeout(keys.current);
    const isOwn = isOpen && !isMoving && context.trace !== start;
    const made = isOwn ? judgeMade(store.getState(), question) : undefined;
    // Keys reach each value themselves: until then the hand is still there.
    held.current = by === 'keys' && (!made || made.nudge !== undefined);
    if (!made || held.current) return;
    if (made.nudge) move(made.nudge.index, made.nudge.value);
    onAnswer({ kind: 'make', values });
  });
  const { trace } = context;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trace is another place of the controls
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => held.current || judge(), rest);
    return () => clearTimeout(timer);
  }, [trace, isOpen]);
  useEffect(() => () => clearTimeout(keys.current), []);
  const isTold = useMedium().kind === 'stage' && status === 'shown';
  const tell = useEffectEvent(() => isMade(question, context) || solve());
  useEffect(() => {
    if (!isTold) return undefined;
    // A room has no hand to move it, and the answer speaks of where it then is.
    tell();
    return stop;
  }, [isTold, stop]);
  const gap = gapOf(question.goal, context);
  const isThere = isMade(question, context);
  const now = isThere ? words.there : gap === undefined ? words.notYet : words.apart(formatShort(gap));
  // Without a distance, what has to change is told by its number.
  const marked = gap === undefined ? question.markers : [];
  const numbers = marked.map(({ text, of }) => words.marker(titleText(text.text), formatShort(numberOf(of, context))));
  const heard = numbers.length === 0 ? [now] : [...numbers, ...(isThere ? [now] : [])];
  return (
    <div className="make" data-own-gestures="">
      {question.markers.length > 0 && <MarkerLine question={question} />}
      {question.allow.map((control, index) => (
        <ControlSlider
          key={control.of.text}
          control={control}
          value={values[index] ?? Number.NaN}
          run={run}
          leadsTo={isOpen ? heard.join(', ') : undefined}
          onMove={(value) => {
            held.current = true;
            clearTimeout(keys.current);
            move(index, value);
          }}
          onRelease={() => judge()}
          onKeyRelease={() => {
            clearTimeout(keys.current);
            keys.current = setTimeout(() => judge('keys'), keyRest);
          }}
        />
      ))}
      {/* Once the goal has been reached, the reply speaks of that place, wherever the control is moved then. */}
      {isOpen && (
        <>
          <div className="row flow make-foot" data-not-on="paper">
            {/* A slider says it with its own value. */}
            <p
              className="make-gap"
              aria-live={question.allow.length > 0 ? undefined : 'polite'}
              data-there={isThere || undefined}
            >
              {now}
            </p>
            <HintButton hints={hints} onShowAnswer={solve} answerLabel={words.solve} />
          </div>
          <p className="soft question-how" data-not-on="paper">
            {words.how}
          </p>
        </>
      )}
    </div>
  );
}
