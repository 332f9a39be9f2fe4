/** What leads students to an exercise besides its link: the HTML of a frame, with the network and what is asked for covered, and a package. */
import { frameFields, LeadsTo, PackageRow } from '../../../shell';
import type { State } from '../../../store';
import { messages } from '../../../text';
import { type Exercise, exerciseLink } from '../exercise/exercise';
import { packagedExercise } from './packagedExercise';

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
