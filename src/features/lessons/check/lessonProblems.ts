/**
 * Everything that is wrong with a lesson at the steps that its scenes show: keys of states, references, numbers that the
 * text cannot show, answers that are not what the file says. Places are those in the file.
 */
import type { Lesson, LessonText } from '../../../lessons';
import { byPlace, type LessonProblem } from '../../../lessons/file';
import { comingInScene, readScene, runOf } from '../../../store';
import { messages } from '../../../text';
import { givenAwayProblems } from './givenAway';
import { focusProblems, proseProblems, sliderProblems } from './proseProblems';
import { premiseProblems, questionProblems, sameQuestionProblem } from './questionProblems';
import { type SceneView, sceneView } from './sceneView';

/** By line. Scenarios that come on request are loaded first. */
export async function lessonProblems(lesson: Lesson): Promise<readonly LessonProblem[]> {
  const problems: LessonProblem[] = [];
  for (let scene = 1; scene <= lesson.scenes.length; scene++) {
    await comingInScene({ lesson, scene });
    problems.push(...sceneProblems(lesson, scene));
  }
  if (problems.length === 0) problems.push(...givenAway(lesson));
  const sorted = problems.toSorted(byPlace);
  // All rounds of a question may have the same problem.
  return sorted.filter((one, index) => JSON.stringify(one) !== JSON.stringify(sorted[index - 1]));
}

function sceneProblems(lesson: Lesson, scene: number): readonly LessonProblem[] {
  const { question, state } = lesson.scenes[scene - 1] ?? {};
  const first = roundAt({ lesson, scene, again: 0 }, state);
  if ('problems' in first) return first.problems;
  const ofScene = [focusProblems, sliderProblems, proseProblems, premiseProblems, questionProblems].flatMap((find) =>
    find(first.view),
  );
  if (!question) return ofScene;
  let before = first.view;
  const onceMore = question.again.flatMap((state, index) => {
    const again = roundAt({ lesson, scene, again: index + 1 }, state);
    if ('problems' in again) return again.problems;
    const ofRound = [...premiseProblems(again.view), ...questionProblems(again.view)];
    // What names a quantity that there is not has no numbers to compare.
    const same = ofScene.length > 0 || ofRound.length > 0 ? [] : sameQuestionProblem(before, again.view, state);
    before = again.view;
    return [...ofRound, ...same];
  });
  return [...ofScene, ...onceMore];
}

/** In all rounds; only once all scenes can be read. */
function givenAway(lesson: Lesson): readonly LessonProblem[] {
  const most = Math.max(...lesson.scenes.map(({ question }) => question?.again.length ?? 0));
  const rounds = Array.from({ length: most + 1 }, (_, again) =>
    lesson.scenes.flatMap(({ state, question }, index) => {
      const round = roundAt({ lesson, scene: index + 1, again: Math.min(again, question?.again.length ?? 0) }, state);
      return 'view' in round ? [round.view] : [];
    }),
  );
  const [first = []] = rounds;
  if (rounds.some(({ length }) => length < lesson.scenes.length)) return [];
  return rounds.flatMap((views) => views.flatMap((view, index) => givenAwayProblems(view, first.with(index, view))));
}

/** Milliseconds that the steps up to a scene's may take: learners wait for them too, and the check waits at once. */
const longestStep = 5000;

/** The scene in one round, or what is wrong with its keys. */
function roundAt(
  place: Parameters<typeof readScene>[0],
  state: LessonText | undefined,
): { readonly view: SceneView } | { readonly problems: readonly LessonProblem[] } {
  const { problems, state: screen } = readScene(place);
  const { line = 1, column = 1 } = state ?? {};
  if (problems.length === 0) {
    const isLong = runOf(screen).expectedMilliseconds(screen.cursor.step) > longestStep;
    return isLong
      ? { problems: [{ line, column, message: messages.lessonFile.stepTooFar }] }
      : { view: sceneView(place) };
  }
  return { problems: problems.map(({ inState }) => ({ line, column, message: messages.lessonFile.state(inState) })) };
}
