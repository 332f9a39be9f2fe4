/** In Share, while a lesson is open, or what a feature can package: a package of it for a course system. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob } from '../../kit';
import { titleText } from '../../lessons';
import { type PackageContent, packages } from '../../scorm';
import { fitsIntoLink, type State, useActions } from '../../store';
import { messages } from '../../text';
import { framePackage, hasFiles, lessonPackage } from './lessonPackage';

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

/** A lesson comes before what it opened. */
function useContent(state: State): Content | undefined {
  const words = messages.share;
  const { kept } = useActions();
  const lesson = state.lesson?.lesson;
  const ofFeature = useFeatureContent(state);
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
  return ofFeature && { ...ofFeature, make: () => framePackage(ofFeature.packaged) };
}

/** What a feature has that can be packaged, once its script is there. */
function useFeatureContent(state: State): PackageContent | undefined {
  const [content, setContent] = useState<PackageContent>();
  useEffect(() => {
    let isWanted = !state.lesson && fitsIntoLink(state);
    const coming = isWanted ? packages.all().flatMap((packageOf) => packageOf(state) ?? []) : [];
    // Without the script, Share has all but this row.
    coming[0]?.then(
      (found) => isWanted && setContent(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [state]);
  return content;
}
