/** The lecture that is being made, in the list of what this browser keeps. */
import { createSafeStorage, type KeptEntry } from '../../../store';
import { messages } from '../../../text';
import { parseLecture } from '../lecture';
import '../words/en';

export const lectureKey = 'lecture';

export function keptLecture(): readonly KeptEntry[] {
  const storage = createSafeStorage();
  const text = storage.get(lectureKey) ?? '';
  const read = parseLecture(text);
  const words = messages.lecture;
  if (!read.ok || read.lecture.links.length === 0) return [];
  return [
    {
      name: words.title,
      what: words.screens(read.lecture.links.length),
      when: 0,
      file: () => ({ name: words.fileName, text }),
      remove: () => storage.set(lectureKey, ''),
    },
  ];
}
