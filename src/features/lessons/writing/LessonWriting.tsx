/**
 * Opening and writing a lesson's file: its text, what is wrong in it by line, and a preview that follows the text in the
 * lesson's own panel. It lies over the page's lower part and can be reduced to its head, so that the screen of a scene
 * can be arranged.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  downloadText,
  FileButton,
  IconButton,
  NotKept,
  PlainButton,
  readFileText,
  TextButton,
  useFileDrop,
} from '../../../kit';
import { lessonLimits, withSceneKeys } from '../../../lessons/file';
import { sceneKeysOf, useActions, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { analysed, lineAt, offsetOf, sceneAfter, sceneAtLine } from './analysis';
import { ProblemList } from './ProblemList';
import { typeInto } from './typeInto';
import { useLessonText } from './useLessonText';
import './writing.css';

export function LessonWriting() {
  const words = messages.writing;
  const store = useStoreApi();
  const { setWriting, leaveLesson } = useActions();
  const { text, work, setText, show, aside, swap, isRefused } = useLessonText();
  const [isReduced, setReduced] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const preview = useStore((state) => (state.lesson?.lesson.name === '' ? state.lesson : undefined));

  const open = async (file: File): Promise<void> => {
    const content = file.size > lessonLimits.characters * mostBytesEach ? undefined : await readFileText(file);
    if (content === undefined || content.length > lessonLimits.characters) {
      setRefusal(words.notOpened(file.name, lessonLimits.characters / 1e6));
      return;
    }
    setRefusal(undefined);
    show(content);
  };
  const drop = useFileDrop((file) => void open(file));

  const goTo = (place: Parameters<typeof offsetOf>[1]): void => {
    const element = field.current;
    if (!element) return;
    const offset = offsetOf(text, place);
    element.focus();
    element.setSelectionRange(offset, offset);
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 18;
    element.scrollTop = (place.line - 3) * lineHeight;
  };

  const writeState = (): void => {
    const { lesson } = analysed(text);
    const element = field.current;
    if (!lesson || !element) return;
    const scene = preview ? sceneAfter(preview, lesson) : sceneAtLine(lesson, lineAt(text, element.selectionStart));
    const head = scene === undefined ? undefined : lesson.scenes[scene - 1]?.title.line;
    if (head === undefined) return;
    const { state, example, scenario } = sceneKeysOf(store.getState(), lesson);
    // A field that is hidden cannot be typed into.
    flushSync(() => setReduced(false));
    typeInto(element, withSceneKeys(text, head, { state, example, scenario }));
    goTo({ line: head, column: 1 });
  };

  const close = (): void => {
    setWriting(false);
    if (preview) leaveLesson();
  };
  const hasLesson = work.lesson !== undefined;
  return (
    <section
      className={`stack writing file-drop ${drop.isOver ? 'is-over' : ''}`}
      aria-label={words.name}
      data-reduced={isReduced || undefined}
      data-own-gestures
      {...drop.handlers}
    >
      <header className="row flow writing-head">
        <h2>{words.name}</h2>
        <FileButton label={words.open} accept=".md,text/markdown,text/plain" onFile={(file) => void open(file)} />
        <PlainButton disabled={text.trim() === ''} onClick={() => downloadText(text, words.fileName, 'text/markdown')}>
          {words.download}
        </PlainButton>
        <PlainButton disabled={!hasLesson} onClick={() => show(text, field.current?.selectionStart ?? 0)}>
          {words.show}
        </PlainButton>
        <PlainButton disabled={!hasLesson} onClick={writeState}>
          {preview ? words.writeStateOf(preview.scene) : words.writeState}
        </PlainButton>
        <span className="writing-end">
          <IconButton
            icon={isReduced ? 'enlarge' : 'shrink'}
            className="panel-button"
            aria-expanded={!isReduced}
            aria-label={isReduced ? words.enlarge : words.reduce}
            onClick={() => setReduced(!isReduced)}
          />
          <IconButton icon="close" className="panel-button" aria-label={words.close} onClick={close} />
        </span>
      </header>
      <div className="writing-body" hidden={isReduced}>
        <textarea
          ref={field}
          className="writing-text"
          aria-label={words.text}
          value={text}
          maxLength={lessonLimits.characters}
          placeholder={words.placeholder}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="writing-side">
          {refusal !== undefined && <p role="alert">{refusal}</p>}
          <NotKept isRefused={isRefused} />
          {text.length >= lessonLimits.characters && <p role="alert">{words.full(lessonLimits.characters / 1e6)}</p>}
          {aside && (
            <p>
              <span role="status">{aside.isOfTab ? words.replaced : words.otherTab}</span>{' '}
              <TextButton onClick={swap}>{aside.isOfTab ? words.bringBack : words.takeOther}</TextButton>
            </p>
          )}
          {text.trim() === '' ? (
            <>
              <p>{words.start}</p>
              <PlainButton onClick={() => void startWithExample(show)}>{words.example}</PlainButton>
            </>
          ) : (
            <ProblemList work={work} onGoTo={goTo} />
          )}
        </div>
      </div>
      {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
    </section>
  );
}

/** UTF-8. */
const mostBytesEach = 4;

async function startWithExample(show: (text: string, offset?: number) => void): Promise<void> {
  const { default: text } = await import('./example.md?raw');
  show(text);
}
