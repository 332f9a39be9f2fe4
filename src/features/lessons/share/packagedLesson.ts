/** The lesson that is open, as a package has it. */
import '../words/en';
import type { Lesson } from '../../../lessons';
import { titleText } from '../../../lessons';
import { textHash } from '../../../memory';
import { isQuiz, type PackageContent, packageFileName } from '../../../scorm';
import type { Keeping } from '../../../store';
import { messages } from '../../../text';

/** The name of a lesson's own file in its package. */
const ownFile = 'lesson.md';

/** `kept`: the editor has the text of a file that was opened. One with an address is read from there. */
export function packagedLesson({ name, title }: Lesson, kept: Keeping['kept']): PackageContent {
  const words = messages.lessonPackage;
  const text = name === '' ? kept('lessonText') : undefined;
  const isOwn = text !== undefined || (/[./]/.test(name) && !isQuiz(name));
  const code = textHash(text ?? name);
  // All quizzes of as many questions have one title.
  const ownTitle = isQuiz(name) ? words.coded(titleText(title.text), code.slice(-4)) : titleText(title.text);
  return {
    heading: words.heading,
    detail: words.detail,
    file: packageFileName(ownTitle),
    packaged: { ...(isOwn ? { lesson: ownFile, name: `lesson-${code}` } : { lesson: name }), title: ownTitle },
    ...(isOwn && {
      own: async (read) => ({ [ownFile]: text === undefined ? await read(name) : new TextEncoder().encode(text) }),
    }),
  };
}
