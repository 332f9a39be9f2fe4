/** `batch-gradient/set` with an exercise: one that cannot be read would cover everything, and ask nothing. */
import '../words/en';
import { comingDeflate } from '../../../store';
import { messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';

/** The sentence; undefined if it can be read. */
export async function refusedExercise(link: string): Promise<string | undefined> {
  await comingDeflate();
  return readExerciseLink(link) ? undefined : messages.hostedCheck.noExercise;
}
