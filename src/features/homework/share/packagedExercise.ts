/** The exercise that is open, as a package has it: without an answer. */
import { type PackageContent, packageFileName } from '../../../scorm';
import { fitsIntoLink, type State, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { stepTitle } from '../draft/begun';
import { hashOf } from '../draft/names';
import { entriesWithout } from '../draft/placeAddress';
import { readExerciseLink } from '../exercise/exercise';
import { studentKeys } from '../exercise/exerciseLinks';

/** Beside the sheet stands the network, with what is asked for covered. */
const frame = 'embed=work,network&layout=flow&keys=page';

/** Undefined: none is open, or no link has room for its scenario. */
export function packagedExercise(state: State): PackageContent | undefined {
  const { exercise } = state.otherKeys;
  if (exercise === undefined || !fitsIntoLink(state)) return undefined;
  const words = messages.work.exercise;
  const kept = entriesWithout(writeAddress(state), [...studentKeys, 'embed', 'layout', 'keys']);
  const address = [...kept, frame].join('&');
  const title = titleOfExercise(readExerciseLink(exercise)?.title ?? '', state, address);
  return {
    heading: words.package,
    detail: words.packageDetail,
    file: packageFileName(title),
    // Its letters may not be all that the title is told by.
    packaged: { name: `exercise-${title}-${hashOf(address)}`, address, title },
  };
}

/**
 * What a course page or a course system calls an exercise. Without a title, its place and four letters: two exercises have two names.
 * `address` is all that tells it from another one.
 */
export function titleOfExercise(title: string, state: State, address: string): string {
  return title || messages.exercise.untitled(stepTitle(state), hashOf(address).slice(-4));
}
