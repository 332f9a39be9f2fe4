/** What leads students to an exercise besides its link: the HTML of a frame, with the network and what is asked for covered, and a package. */
import { type PackageContent, packageFileName } from '../../../scorm';
import { frameFields, LeadsTo, PackageRow } from '../../../shell';
import { fitsIntoLink, type State, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { hashOf } from '../draft/names';
import { entriesWithout, exerciseTitle } from '../draft/place';
import { type Exercise, exerciseLink } from '../exercise/exercise';
import { studentKeys } from '../exercise/exerciseLinks';

interface ExerciseCodesProps {
  readonly exercise: Exercise;
  readonly state: State;
  /** The page, without a hash. */
  readonly base: string;
  readonly hash: string;
  /** The frame's accessible name. */
  readonly title: string;
}

export function ExerciseCodes({ exercise, state, base, hash, title }: ExerciseCodesProps) {
  const words = messages.exercise;
  const [FrameField] = frameFields.all();
  const opened = { ...state, otherKeys: { ...state.otherKeys, exercise: exerciseLink(exercise) } };
  return (
    <>
      <LeadsTo />
      {FrameField && (
        <>
          <FrameField
            label={words.frame}
            base={base}
            address={hash}
            views={['work', 'network']}
            height={720}
            title={title}
          />
          <p className="aside">{words.notStored}</p>
        </>
      )}
      <PackageRow content={packagedExercise(opened)} />
    </>
  );
}

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
