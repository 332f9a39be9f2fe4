/** In Share, while a lesson is open that is in the editor only: what makes links and frames show it. */
import { useEffect, useState } from 'react';
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
  /** The site was asked, and has no such file. */
  readonly isMissing: boolean;
}

/** Undefined: no lesson is open that is in the editor only. `base` is the page of the app. */
export function useOwnLesson(state: State, base: string): OwnLesson | undefined {
  const { lesson } = state;
  const { texts } = useKeptForm(`lessonFile ${lesson?.lesson.title.text}`, () => ({}));
  const typed = texts.read(field) ?? '';
  const name = typed.trim();
  const isFile = lesson?.lesson.name === '' && isFileOn(base, name);
  const isMissing = useIsMissing(isFile ? new URL(name, base) : undefined);
  if (lesson?.lesson.name !== '') return undefined;
  return {
    state: isFile ? { ...state, lesson: { ...lesson, lesson: { ...lesson.lesson, name } } } : state,
    typed,
    type: (address) => texts.write(field, address),
    isRefused: name !== '' && !isFile,
    isMissing,
  };
}

const field = 'address';

/** Lessons are read from the app's own site. */
function isFileOn(base: string, name: string): boolean {
  const url = urlOf(name, base);
  return url?.origin === urlOf(base)?.origin && url?.pathname.endsWith('.md') === true;
}

/** Only the site of this page can be asked. One without the file may answer with a web page. */
function useIsMissing(url: URL | undefined): boolean {
  const asked = url?.origin === location.origin ? url.href : undefined;
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (asked === undefined) return;
    const leave = new AbortController();
    fetch(asked, { method: 'HEAD', credentials: 'omit', signal: leave.signal }).then(
      ({ ok, headers }) => setMissing(ok && !/html/.test(headers.get('content-type') ?? '') ? undefined : asked),
      () => undefined,
    );
    return () => leave.abort();
  }, [asked]);
  return asked !== undefined && missing === asked;
}

interface OwnLessonFileProps {
  readonly own: OwnLesson;
  readonly content: PackageContent | undefined;
}

export function OwnLessonFile({ own: { typed, type, isRefused, isMissing }, content }: OwnLessonFileProps) {
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
        <FieldError className="ink-loss">{words.problem}</FieldError>
        {isMissing && (
          <p className="ink-loss" role="status">
            {words.missing}
          </p>
        )}
        <Text slot="description" className="share-note">
          {words.addressDetail}
        </Text>
      </TextField>
    </>
  );
}
