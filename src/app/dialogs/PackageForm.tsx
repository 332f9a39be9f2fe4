/** In Share, while a lesson or an exercise is open: a package of it for a course system. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob } from '../../kit';
import { titleText } from '../../lessons';
import { fitsIntoLink, type State, useActions, writeAddress } from '../../store';
import { messages } from '../../text';
import { exercisePackage, hasFiles, lessonPackage } from './lessonPackage';
import { packagedExercise } from '../../features/homework/packagedExercise';

interface Content {
  readonly heading: string;
  readonly detail: string;
  readonly file: string;
  readonly make: () => Promise<Blob>;
}

export function PackageForm({ state }: { readonly state: State }) {
  const words = messages.share;
  const content = useContent(state);
  const [status, setStatus] = useState<'saving' | 'failed'>();
  // A single file and a page on a disk cannot read the files that a package needs.
  if (!content || !hasFiles()) return null;
  const save = async (): Promise<void> => {
    setStatus('saving');
    try {
      downloadBlob(await content.make(), content.file);
      setStatus(undefined);
    } catch {
      setStatus('failed');
    }
  };
  return (
    <>
      <h3 className="share-heading">{content.heading}</h3>
      <p className="share-note">{content.detail}</p>
      <div className="share-row">
        <Button className="quiet-button" isDisabled={status === 'saving'} onPress={() => void save()}>
          {words.savePackage}
        </Button>
        <span role="status">{status && (status === 'saving' ? words.savingPackage : words.noPackage)}</span>
      </div>
    </>
  );
}

/** A lesson comes before an exercise that it opened. */
function useContent(state: State): Content | undefined {
  const words = messages.share;
  const { kept } = useActions();
  const lesson = state.lesson?.lesson;
  const { exercise } = state.otherKeys;
  if (lesson) {
    return {
      heading: words.package,
      detail: words.packageDetail,
      file: 'lesson-scorm.zip',
      // The editor has the text of a file that was opened.
      make: () =>
        lessonPackage(
          { lesson: lesson.name, title: titleText(lesson.title.text) },
          lesson.name === '' ? kept('lessonText') : undefined,
        ),
    };
  }
  if (exercise === undefined || !fitsIntoLink(state)) return undefined;
  return {
    heading: words.exercisePackage,
    detail: words.exercisePackageDetail,
    file: 'exercise-scorm.zip',
    make: () => exercisePackage(packagedExercise(writeAddress(state), exercise)),
  };
}
