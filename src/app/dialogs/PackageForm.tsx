/** In Share, while a lesson is open: the lesson as a package for a course system. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob } from '../../kit';
import { type Lesson, titleText } from '../../lessons';
import { useActions } from '../../store';
import { messages } from '../../text';
import { hasFiles, lessonPackage } from './lessonPackage';

export function PackageForm({ lesson }: { readonly lesson: Lesson }) {
  const words = messages.share;
  const { kept } = useActions();
  const [status, setStatus] = useState<'saving' | 'failed'>();
  // A single file and a page on a disk cannot read the files that a package needs.
  if (!hasFiles()) return null;
  const save = async (): Promise<void> => {
    setStatus('saving');
    try {
      // The editor has the text of a file that was opened.
      const text = lesson.name === '' ? kept('lessonText') : undefined;
      const title = titleText(lesson.title.text);
      downloadBlob(await lessonPackage({ lesson: lesson.name, title }, text), 'lesson-scorm.zip');
      setStatus(undefined);
    } catch {
      setStatus('failed');
    }
  };
  return (
    <>
      <h3 className="share-heading">{words.package}</h3>
      <p className="share-note">{words.packageDetail}</p>
      <div className="share-row">
        <Button className="quiet-button" isDisabled={status === 'saving'} onPress={() => void save()}>
          {words.savePackage}
        </Button>
        <span role="status">{status && (status === 'saving' ? words.savingPackage : words.noPackage)}</span>
      </div>
    </>
  );
}
