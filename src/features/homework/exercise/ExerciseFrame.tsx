/** The HTML of a frame with the sheet of an exercise, and the network with what is asked for covered. */
import { frameFields } from '../../../shell';
import { messages } from '../../../text';

interface ExerciseFrameProps {
  /** The page, without a hash. */
  readonly base: string;
  readonly hash: string;
  /** The frame's accessible name. */
  readonly title: string;
}

export function ExerciseFrame({ base, hash, title }: ExerciseFrameProps) {
  const words = messages.exercise;
  const [FrameField] = frameFields.all();
  if (!FrameField) return null;
  return (
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
  );
}
