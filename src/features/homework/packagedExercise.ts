/** The exercise that is open, as the frame of a package has it. */
import type { PackagedExercise } from '../../scorm';
import { inflated } from '../../store';
import { messages } from '../../text';

/** What a student or the frame chooses by itself. */
const ownKeys = ['view', 'embed', 'layout', 'keys', 'work.show', 'work.seed', 'work.post', 'focus'];

/** Beside the sheet stands the network, with what is asked for covered. */
const frame = 'embed=work,network&layout=flow&keys=page';

export function packagedExercise(address: string, exercise: string): PackagedExercise {
  const kept = address
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !ownKeys.includes(part.split('=')[0] ?? ''));
  return { address: [...kept, frame].join('&'), title: titleIn(exercise) ?? messages.work.exercise.name };
}

const mostBytes = 20_000;

function titleIn(exercise: string): string | undefined {
  const read = inflated(exercise, mostBytes);
  if (typeof read !== 'object') return undefined;
  try {
    const { title }: { title?: unknown } = JSON.parse(read.text);
    return typeof title === 'string' && title !== '' ? title : undefined;
  } catch {
    return undefined;
  }
}
