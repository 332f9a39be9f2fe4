/** The exercise that is open, as a package has it: without an answer. */
import { type PackageContent, packageFileName } from '../../../scorm';
import { fitsIntoLink, type State, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { exerciseTitle } from '../draft/begun';
import { hashOf } from '../draft/names';
import { entriesWithout } from '../draft/placeAddress';
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
  const title = exerciseTitle(state, exercise) ?? words.name;
  return {
    heading: words.package,
    detail: words.packageDetail,
    file: packageFileName(title),
    // Its letters may not be all that the title is told by.
    packaged: { name: `exercise-${title}-${hashOf(address)}`, address, title },
  };
}
