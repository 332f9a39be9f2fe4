/** In Share: the reader's own numbers, and an exercise. */
import type { ShareRowProps } from '../../../shell';
import { messages } from '../../../text';
import { ShareExercise } from './ShareExercise';
import { ShareSheet } from './ShareSheet';

export function ShareHomework(props: ShareRowProps) {
  return (
    <>
      {props.state.otherKeys.exercise !== undefined && (
        <p className="share-note">{messages.sheets.sharing.ofExercise}</p>
      )}
      <ShareSheet {...props} />
      <ShareExercise {...props} />
    </>
  );
}
