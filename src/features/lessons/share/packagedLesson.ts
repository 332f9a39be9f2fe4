/** The lesson that is open, as a package has it. */
import '../../../text/later';
import type { Lesson } from '../../../lessons';
import { titleText } from '../../../lessons';
import { isQuiz, type PackageContent, type Packager } from '../../../scorm';
import { messages } from '../../../text';

/** The name of a lesson's own file in its package. */
const ownFile = 'lesson.md';

/** `kept`: the editor has the text of a file that was opened. One with an address is read from there. */
export function packagedLesson({ name, title }: Lesson, kept: Parameters<Packager>[1]): PackageContent {
  const words = messages.share;
  const text = name === '' ? kept('lessonText') : undefined;
  const isOwn = text !== undefined || (/[./]/.test(name) && !isQuiz(name));
  return {
    heading: words.package,
    detail: words.packageDetail,
    file: 'lesson-scorm.zip',
    packaged: { lesson: isOwn ? ownFile : name, title: titleText(title.text) },
    ...(isOwn && {
      own: async (read) => ({ [ownFile]: text === undefined ? await read(name) : new TextEncoder().encode(text) }),
    }),
  };
}
