/** In Share, while a lesson is open that is in the editor only: what makes links and frames show it. */
import { Button, FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { downloadBlob, useKeptForm } from '../../kit';
import { urlOf } from '../../prose';
import type { PackageContent } from '../../scorm';
import type { State } from '../../store';
import { messages } from '../../text';

interface OwnLesson {
  /** The state with the lesson by the address that was entered; without one as it was. */
  readonly state: State;
  readonly typed: string;
  readonly type: (address: string) => void;
  readonly isRefused: boolean;
}

/** Undefined: no lesson is open that is in the editor only. `base` is the page of the app. */
export function useOwnLesson(state: State, base: string): OwnLesson | undefined {
  const { lesson } = state;
  const { texts } = useKeptForm(`lessonFile ${lesson?.lesson.title.text}`, () => ({}));
  if (lesson?.lesson.name !== '') return undefined;
  const typed = texts.read(field) ?? '';
  const name = typed.trim();
  const isFile = isFileOn(base, name);
  return {
    state: isFile ? { ...state, lesson: { ...lesson, lesson: { ...lesson.lesson, name } } } : state,
    typed,
    type: (address) => texts.write(field, address),
    isRefused: name !== '' && !isFile,
  };
}

const field = 'address';

/** Lessons are read from the app's own site. */
function isFileOn(base: string, name: string): boolean {
  const url = urlOf(name, base);
  return url?.origin === urlOf(base)?.origin && url?.pathname.endsWith('.md') === true;
}

interface OwnLessonFileProps {
  readonly own: OwnLesson;
  readonly content: PackageContent | undefined;
}

export function OwnLessonFile({ own: { typed, type, isRefused }, content }: OwnLessonFileProps) {
  const words = messages.share.ownLesson;
  const save = async (): Promise<void> => {
    // A text of the editor is read from nowhere.
    const files = (await content?.own?.(async () => new Uint8Array())) ?? {};
    for (const [name, bytes] of Object.entries(files)) downloadBlob(new Blob([new Uint8Array(bytes)]), name);
  };
  return (
    <>
      <h3 className="share-heading">{words.heading}</h3>
      <p className="share-note">
        {words.detail} {words.until}
      </p>
      <div className="controls share-row">
        <Button className="quiet-button" isDisabled={!content?.own} onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
      <TextField
        className="stack public-page"
        validationBehavior="aria"
        isInvalid={isRefused}
        value={typed}
        onChange={type}
      >
        <Label className="aside">{words.address}</Label>
        <Input placeholder="lessons/my-lesson.md" spellCheck={false} autoComplete="off" />
        <FieldError className="public-page-problem">{words.problem}</FieldError>
        <Text slot="description" className="share-note">
          {words.addressDetail}
        </Text>
      </TextField>
    </>
  );
}
