/** The exercise that is open, as a package has it: without an answer. */
import type { PackageContent } from '../../../scorm';
import { fitsIntoLink, type State, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';

/** What a student or the frame chooses by itself. */
const ownKeys = [
  'view',
  'embed',
  'layout',
  'keys',
  'work',
  'work.show',
  'work.seed',
  'work.sheet',
  'work.post',
  'focus',
];

/** Beside the sheet stands the network, with what is asked for covered. */
const frame = 'embed=work,network&layout=flow&keys=page';

/** Undefined: none is open, or no link has room for its scenario. */
export function packagedExercise(state: State): PackageContent | undefined {
  const { exercise } = state.otherKeys;
  if (exercise === undefined || !fitsIntoLink(state)) return undefined;
  const words = messages.work.exercise;
  const kept = writeAddress(state)
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !ownKeys.includes(part.split('=')[0] ?? ''));
  const title = readExerciseLink(exercise)?.title || words.name;
  return {
    heading: words.package,
    detail: words.packageDetail,
    file: 'exercise-scorm.zip',
    packaged: { name: `exercise-${title}`, address: [...kept, frame].join('&'), title },
  };
}
