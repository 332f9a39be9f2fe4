/** The exercise that is open, as a package has it: without an answer. */
import './words/en';
import type { PackageContent } from '../../scorm';
import { inflated, type State, writeAddress } from '../../store';
import { messages } from '../../text';

/** What a student or the frame chooses by itself. */
const ownKeys = ['view', 'embed', 'layout', 'keys', 'work.show', 'work.seed', 'work.post', 'focus'];

/** Beside the sheet stands the network, with what is asked for covered. */
const frame = 'embed=work,network&layout=flow&keys=page';

export function packagedExercise(state: State, exercise: string): PackageContent {
  const words = messages.work.exercise;
  const kept = writeAddress(state)
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !ownKeys.includes(part.split('=')[0] ?? ''));
  const title = titleIn(exercise) ?? words.name;
  return {
    heading: words.package,
    detail: words.packageDetail,
    file: 'exercise-scorm.zip',
    packaged: { name: `exercise-${title}`, address: [...kept, frame].join('&'), title },
  };
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
