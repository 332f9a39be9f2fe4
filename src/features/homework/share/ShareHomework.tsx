/** In Share: the reader's own numbers, and an exercise. */
import type { ShareRowProps } from '../../../shell';
import { ShareExercise } from './ShareExercise';
import { ShareSheet } from './ShareSheet';

export function ShareHomework(props: ShareRowProps) {
  return (
    <>
      <ShareSheet {...props} />
      <ShareExercise {...props} />
    </>
  );
}
