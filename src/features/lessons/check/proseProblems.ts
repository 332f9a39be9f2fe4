/** What the texts of a scene name that is not there, or that the learner cannot see yet. */
import { isTypesettable } from '../../../kit/prose/typeset';
import type { LessonProse, LessonText } from '../../../lessons';
import { type LessonProblem, placeWithin } from '../../../lessons/file';
import { formulasOf } from '../../../prose';
import { type CalculationContext, documentProblems, exists, outcomeOf, parseAddress } from '../../../quantity';
import { isViewName, patternAt } from '../../../store';
import { messages } from '../../../text';
import type { SceneView } from './sceneView';
import { shownReferences } from './shownReferences';

/** The scene's own texts, before and after its question. */
export function proseProblems(view: SceneView): readonly LessonProblem[] {
  const { title, prose, notes, after } = view.scene;
  return [
    ...textProblems(title, view, view.uncovered),
    ...textProblems(prose, view, view.covered),
    ...(notes ? textProblems(notes, view) : []),
    ...(after ? textProblems(after, view, view.uncovered) : []),
  ];
}

/** `seen`: what the learner sees where the text stands; absent: the text is not for the learner. */
export function textProblems(
  text: LessonProse,
  { run, selected, state }: SceneView,
  seen?: CalculationContext,
): readonly LessonProblem[] {
  const { network, data } = run;
  const unset = formulasOf(text.document).find((tex) => !isTypesettable(tex));
  if (unset !== undefined) {
    const before = text.text.slice(0, Math.max(0, text.text.indexOf(unset))).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return [{ ...placeWithin(text, place), message: messages.lessonFile.badTex(unset) }];
  }
  const unknown = documentProblems(text.document, { network, sampleCount: data.sampleCount, selected });
  if (unknown.length > 0)
    return unknown.map((error) => ({ ...placeWithin(text, error.place), message: messages.prose.problem(error) }));
  if (!seen) return [];
  return shownReferences(text.document, seen).flatMap((reference) => {
    const isNumber = reference.style === 'number';
    // What the other run gives is known once Compare is open.
    if (!isNumber || reference.other || reference.indices.includes('*')) return [];
    const { state: outcome } = outcomeOf(reference, seen);
    if (outcome === 'known') return [];
    const address = [reference.name, ...reference.indices].join('.');
    const words = messages.lessonFile;
    const message = outcome === 'pending' ? words.notYetShown(address, state.cursor.phase) : words.notInStep(address);
    return [{ ...placeWithin(text, reference.place), message }];
  });
}

/** Names of views, and addresses with `*` for any index. */
export function focusProblems(view: SceneView): readonly LessonProblem[] {
  return view.scene.focus.flatMap((text) => (isViewName(text.text) ? [] : patternProblems(text, view)));
}

/** A slider’s weight must be one of the network’s. */
export function sliderProblems(view: SceneView): readonly LessonProblem[] {
  const weight = view.scene.slider?.weight;
  return weight ? patternProblems({ ...weight, text: `weight.${weight.text}` }, view) : [];
}

export function patternProblems(text: LessonText, { selected, run, all }: SceneView): readonly LessonProblem[] {
  const pattern = patternAt(text.text, selected, run.network);
  const samples = [1, selected.sample, ...all.trace.batch.map((index) => index + 1)];
  const isThere = samples.some((index) => {
    const quantity = parseAddress(pattern.replaceAll('*', String(index)));
    return quantity !== undefined && exists(quantity, all.trace);
  });
  // Stars in several places may need different numbers.
  const isForm = parseAddress(pattern.replaceAll('*', '1')) !== undefined;
  const isFine = isThere || (isForm && pattern.split('*').length > 2);
  return isFine ? [] : [problemAt(text, messages.lessonFile.notAPattern(text.text))];
}

export function problemAt({ line, column }: LessonText, message: string): LessonProblem {
  return { line, column, message };
}
