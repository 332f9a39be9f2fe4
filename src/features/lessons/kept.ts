/** The lesson file that is being written, in the list of what this browser keeps. */
import { createSafeStorage, type KeptEntry } from '../../store';
import { messages } from '../../text';
import './words/en';

export const lessonTextKey = 'lessonText';

/** The text that another one has taken the place of, in this tab. */
export const formerTextKey = 'lessonTextBefore';

export function keptLessonText(): readonly KeptEntry[] {
  const storage = createSafeStorage();
  const text = storage.get(lessonTextKey) ?? '';
  const words = messages.writing;
  if (text.trim() === '') return [];
  return [
    {
      name: words.name,
      what: words.lines(text.split('\n').length),
      when: 0,
      file: () => ({ name: words.fileName, text }),
      remove: () => storage.set(lessonTextKey, ''),
    },
  ];
}
