/**
 * What a learner has answered, and what is typed and not sent yet, kept as long as the tab: a phone may discard it at any time. Before a
 * room nothing is kept, because the next class is asked the same questions.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKeep } from '../../kit/fields/useKeep';
import { useMedium } from '../../kit/medium/medium';
import {
  type AnswerDraft,
  type KeptAnswers,
  keptQuestion,
  type Lesson,
  type OpenLesson,
  type Question,
  type QuestionKey,
  type QuestionState,
  questionKey,
  readKeptAnswers,
  withKeptQuestion,
} from '../../lessons';
import { answersKey, type ExplainerStore, type State, useStoreApi } from '../../store';

type Open = NonNullable<State['lesson']>;

/** Brings back the answers of a lesson that is opened, and keeps those that follow. A lesson that was opened as a file is written, not answered. */
export function useKeptAnswers({ lesson, questions }: Open): void {
  const store = useStoreApi();
  const { keep } = useKeep({ inTab: true });
  const isKept = useIsKept(lesson);
  useLayoutEffect(() => {
    if (!isKept) return;
    const answers = read(store);
    const found = askedIn(lesson).flatMap(([key, question]) => {
      const { state } = keptQuestion(answers, lesson.name, key, question);
      return state ? [[key, state] as const] : [];
    });
    if (found.length === 0) return;
    store.setState(({ lesson: open }) =>
      open?.lesson === lesson
        ? { lesson: { ...open, questions: { ...Object.fromEntries(found), ...open.questions } } }
        : {},
    );
  }, [store, lesson, isKept]);
  useEffect(() => {
    if (!isKept || Object.keys(questions).length === 0) return;
    let answers = read(store);
    for (const [key, question] of askedIn(lesson)) {
      const state = questions[key];
      if (state) answers = withKeptQuestion(answers, lesson.name, key, question, { state });
    }
    keep(answersKey, JSON.stringify(answers));
  }, [store, lesson, questions, isKept, keep]);
}

export interface KeptDraft {
  readonly draft: AnswerDraft;
  readonly setDraft: (change: AnswerDraft) => void;
  /** What is typed here will be lost with the page. */
  readonly isRefused: boolean;
}

/** What is typed and not sent yet, of one question as long as it is on the screen; later what was typed last. */
export function useKeptDraft(
  { lesson, scene, again }: OpenLesson,
  question: Question | undefined,
  last: QuestionState['attempts'][number] | undefined,
): KeptDraft {
  const store = useStoreApi();
  const { keep, isRefused } = useKeep({ inTab: true });
  const isKept = useIsKept(lesson);
  const key = questionKey(scene, again);
  const [draft, set] = useState((): AnswerDraft => {
    const kept = isKept && question && keptQuestion(read(store), lesson.name, key, question).draft;
    return kept || { answer: last, text: last?.kind === 'number' ? last.text : '' };
  });
  const latest = useRef(draft);
  const setDraft = useCallback(
    (change: AnswerDraft): void => {
      latest.current = { ...latest.current, ...change };
      set(latest.current);
      if (!isKept || !question) return;
      const answers = withKeptQuestion(read(store), lesson.name, key, question, { draft: latest.current });
      keep(answersKey, JSON.stringify(answers));
    },
    [store, lesson, key, question, isKept, keep],
  );
  return { draft, setDraft, isRefused };
}

/** As if the lesson were opened for the first time: none of its questions has an answer. */
export function forgetAnswers(store: ExplainerStore, { lesson }: Open): void {
  const { [lesson.name]: _, ...others } = read(store);
  store.getState().keepInTab(answersKey, JSON.stringify(others));
  store.setState(({ lesson: open }) => ({ ...(open && { lesson: { ...open, questions: {} } }), made: {} }));
}

function useIsKept({ name }: Lesson): boolean {
  return useMedium().kind !== 'stage' && name !== '';
}

function read(store: ExplainerStore): KeptAnswers {
  return readKeptAnswers(store.getState().keptInTab(answersKey));
}

/** Every question of the lesson, and the same once more. */
function askedIn({ scenes }: Lesson): readonly (readonly [QuestionKey, Question])[] {
  return scenes.flatMap(({ question }, index) =>
    question
      ? [0, ...question.again.map((_, at) => at + 1)].map((again) => [questionKey(index + 1, again), question] as const)
      : [],
  );
}
