/** The text of the file, kept from one visit to the next where storage is allowed, and what reading it gives. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeep } from '../../../kit';
import type { LessonProblem } from '../../../lessons/file';
import { type Keeping, type KeepingInTab, useActions, useStoreApi } from '../../../store';
import { formerTextKey, lessonTextKey } from '../kept';
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
  /** A text that is not in the field, and can come back into it; undefined: none. */
  readonly aside: Aside | undefined;
  readonly swap: () => void;
  readonly isRefused: boolean;
}

export interface Aside {
  readonly text: string;
  /** Whether it stood in the field before, or in another tab. */
  readonly isOfTab: boolean;
}

const nothing: LessonWork = { problems: [], isChecked: true };

export function useLessonText(): LessonText {
  const { kept, keptInTab, keepInTab } = useActions();
  const { keep, isRefused } = useKeep();
  const store = useStoreApi();
  const [text, setNow] = useState(() => keptInTab(lessonTextKey) ?? kept(lessonTextKey) ?? '');
  const [aside, setAside] = useState(() => asideOf(store.getState(), text));
  // At once: the page may be gone before a pause.
  const setText = useCallback(
    (next: string): void => {
      setNow(next);
      keep(lessonTextKey, next);
      keepInTab(lessonTextKey, next);
    },
    [keep, keepInTab],
  );
  const [work, setWork] = useState(nothing);
  const latest = useRef(0);

  const read = useCallback(
    (source: string, show?: { readonly offset: number | undefined }): void => {
      const turn = ++latest.current;
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
    [store],
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
      if (text.trim() !== '' && source !== text) {
        keepInTab(formerTextKey, text);
        setAside({ text, isOfTab: true });
      }
      shown.current = source;
      setText(source);
      read(source, { offset });
    },
    [text, read, setText, keepInTab],
  );
  const swap = (): void => {
    if (aside) show(aside.text);
  };
  return { text, work, setText, show, aside, swap, isRefused };
}

/** What another tab has typed since this one did, or what a file has taken the place of. */
function asideOf({ kept, keptInTab }: Keeping & KeepingInTab, text: string): Aside | undefined {
  const [former, other] = [keptInTab(formerTextKey) ?? '', kept(lessonTextKey) ?? ''];
  if (other !== '' && other !== text) return { text: other, isOfTab: false };
  return former !== '' && former !== text ? { text: former, isOfTab: true } : undefined;
}
