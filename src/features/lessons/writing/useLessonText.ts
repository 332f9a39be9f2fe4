/** The text of the file, kept from one visit to the next where storage is allowed, and what reading it gives. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LessonProblem } from '../../../lessons/file';
import { useActions, useStoreApi } from '../../../store';
import { lessonTextKey } from '../kept';
import { type Analysis, allProblems, analysed, lineAt, sceneAfter, sceneAtLine } from './analysis';

/** Milliseconds without typing after which the text is read. */
const pause = 300;

export interface LessonWork extends Analysis {
  /** Also those at the steps of the scenes, once they are computed. */
  readonly problems: readonly LessonProblem[];
  readonly isChecked: boolean;
}

export interface LessonText {
  readonly text: string;
  readonly work: LessonWork;
  readonly setText: (text: string) => void;
  /** Reads the text now, and shows the scene at a position in it. */
  readonly show: (text: string, offset?: number) => void;
}

const nothing: LessonWork = { problems: [], isChecked: true };

export function useLessonText(): LessonText {
  const { keep, kept } = useActions();
  const store = useStoreApi();
  const [text, setText] = useState(() => kept(lessonTextKey) ?? '');
  const [work, setWork] = useState(nothing);
  const latest = useRef(0);

  const read = useCallback(
    (source: string, show?: { readonly offset: number | undefined }): void => {
      const turn = ++latest.current;
      keep(lessonTextKey, source);
      const analysis = source.trim() === '' ? nothing : analysed(source);
      setWork({ ...analysis, isChecked: false });
      const { lesson } = analysis;
      if (lesson) {
        const { lesson: open, enterScene, replaceLesson } = store.getState();
        const now = open?.lesson.name === lesson.name ? sceneAfter(open, lesson) : undefined;
        if (show)
          enterScene(lesson, show.offset === undefined ? (now ?? 1) : sceneAtLine(lesson, lineAt(source, show.offset)));
        else if (now !== undefined) replaceLesson(lesson, now);
      }
      void allProblems(analysis).then((problems) => {
        if (turn === latest.current) setWork({ ...analysis, problems, isChecked: true });
      });
    },
    [keep, store],
  );

  const shown = useRef('');
  useEffect(() => {
    if (text === shown.current) return;
    const timer = setTimeout(() => {
      shown.current = text;
      read(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, read]);

  const show = useCallback(
    (source: string, offset?: number): void => {
      shown.current = source;
      setText(source);
      read(source, { offset });
    },
    [read],
  );
  return { text, work, setText, show };
}
