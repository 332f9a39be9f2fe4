/** What is wrong with a question that is answered by hand: its controls, its solution, and a goal that is true from the start. */
import { gapOf, isCorrect, isMade, type MakeQuestion, numberOf, type WhyQuestion } from '../../../lessons';
import { controlPlace, controlValue, type LessonProblem, withControl, withDataValue } from '../../../lessons/file';
import type { CalculationContext } from '../../../quantity';
import { type Change, checkChange, createRun } from '../../../run';
import { checkedScenario } from '../../../scenario';
import { messages } from '../../../text';
import { problemAt } from './proseProblems';
import type { SceneView } from './sceneView';

export function makeProblems(question: MakeQuestion, view: SceneView): readonly LessonProblem[] {
  const words = messages.lessonFile;
  const { goal, tolerance, allow, solution, why } = question;
  const { all } = view;
  const missing = allow.filter(({ of }) => Number.isNaN(controlValue(of.text, all.trace)));
  if (missing.length > 0) return missing.map(({ of }) => problemAt(of, words.noControl(of.text)));
  if (tolerance > 0 && gapOf(goal, all) === undefined) return [problemAt(goal, words.toleranceWithoutEquality)];
  if (isMade(question, all) || isBesideGoal(question, view)) return [problemAt(goal, words.goalReached)];
  const values = solution.map((one) => numberOf(one, all));
  const outside = allow.flatMap(({ from, to }, index) => {
    const value = values[index];
    const [text] = [solution[index]];
    return text && value !== undefined && !(value >= from && value <= to)
      ? [problemAt(text, words.outOfRange(text.text))]
      : [];
  });
  if (outside.length > 0) return outside;
  const [first] = solution;
  const solved = values.length === allow.length ? contextWith(question, view, values) : undefined;
  if (!solved || !isMade(question, solved)) return [problemAt(first ?? goal, words.notReached)];
  return why ? optionProblems(why, solved) : [];
}

/** Some of the options are right, and some are not. */
export function optionProblems(
  { prompt, options }: WhyQuestion,
  context: CalculationContext,
): readonly LessonProblem[] {
  const words = messages.lessonFile;
  const correct = options.filter((option) => isCorrect(option, context));
  if (correct.length === options.length) return [problemAt(prompt, words.allCorrect)];
  return correct.length === 0 ? [problemAt(prompt, words.noneCorrect)] : [];
}

/** One step of a control is near enough, and so too near for the start. */
function isBesideGoal(question: MakeQuestion, view: SceneView): boolean {
  const now = question.allow.map(({ of }) => controlValue(of.text, view.all.trace));
  return question.allow.some(({ from, to, step }, index) =>
    [-step, step].some((by) => {
      const values = now.map((value, place) => (place === index ? value + by : value));
      const moved = values[index] ?? Number.NaN;
      const context = moved >= from && moved <= to ? contextWith(question, view, values) : undefined;
      return context !== undefined && isMade(question, context);
    }),
  );
}

/** The step with the solution's values; undefined if one of them cannot be. */
function contextWith(
  { allow }: MakeQuestion,
  { state, all }: SceneView,
  values: readonly number[],
): CalculationContext | undefined {
  const { step } = all.trace;
  let { scenario, changes }: { scenario: typeof state.scenario; changes: readonly Change[] } = state;
  for (const [index, { of }] of allow.entries()) {
    const value = values[index] ?? Number.NaN;
    const place = controlPlace(of.text);
    if (place?.kind === 'data' && !checkedScenario(withDataValue(scenario, place, value)).ok) return undefined;
    const next = withControl({ scenario, changes }, step, { of: of.text, value });
    const added = next.changes.at(-1);
    if (added && next.changes !== changes && checkChange(scenario, changes, added) !== undefined) return undefined;
    ({ scenario, changes } = next);
  }
  return { ...all, trace: createRun(scenario, changes).traceAt(step) };
}
