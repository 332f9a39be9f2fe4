/** The exercise that is being made, kept as it was typed until its owner removes it: it survives Close, another view and a reload. */
import { useMemo, useRef, useState } from 'react';
import type { TypedTexts } from '../../../kit/fields/typedTexts';
import { useActions } from '../../../store';
import { textsIn } from '../draft/sheets';
import { type EditedExercise, type Exercise, newExercise, readExercise } from '../exercise/exercise';
import type { Preset } from '../exercise/presets';

const key = 'workExercise';

const replacements = ['new', 'file'] as const;

interface Edited extends Exercise {
  /** What stands in its fields and is no value, by the name of the field. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What took another exercise's place, and the one that is not on the screen: the former one, or after `undo` the later one. */
interface Replaced {
  readonly by: (typeof replacements)[number];
  readonly isUndone: boolean;
  readonly other: Edited;
}

/** As it is kept: the keys of the exercise stand where earlier releases wrote them. */
interface Kept extends Edited {
  readonly replaced?: Replaced | undefined;
}

export interface KeptExercise extends EditedExercise {
  readonly texts: TypedTexts;
  /** The names of the fields in which something stands that is no value, or not yet. */
  readonly typed: readonly string[];
  /** Increases when another exercise takes its place: its fields are other fields then. */
  readonly version: number;
  /** The browser has refused to keep it. */
  readonly isRefused: boolean;
  /** Absent: there is no other exercise that `undo` could show again. */
  readonly replaced: Pick<Replaced, 'by' | 'isUndone'> | undefined;
  readonly startAgain: () => void;
  readonly open: (exercise: Exercise) => void;
  /** And redo. */
  readonly undo: () => void;
}

/** It is about the step on the screen, whichever it was begun at. */
export function useEditedExercise(presets: readonly Preset[], step: number): KeptExercise {
  const { kept, keep } = useActions();
  const begun = (): Edited => ({ ...newExercise, ...presets[0]?.rules, texts: {} });
  const [edited, setEdited] = useState((): Kept => readKept(kept(key) ?? '') ?? begun());
  const [isRefused, setRefused] = useState(false);
  const [version, setVersion] = useState(0);
  // Several edits may follow one another within one event: a field sets its value, and then drops its text.
  const latest = useRef(edited);
  const put = (next: Kept): void => {
    latest.current = next;
    setEdited(next);
    setRefused(!keep(key, JSON.stringify(next)));
  };
  const change = (changes: Partial<Kept>): void => put({ ...latest.current, ...changes });
  const show = (next: Edited, replaced: Replaced | undefined): void => {
    put({ ...next, replaced });
    setVersion((now) => now + 1);
  };
  const now = (): Edited => {
    const { replaced: _, ...own } = latest.current;
    return own;
  };
  const write = (field: string, text: string | undefined): void => {
    const { [field]: former, ...others } = latest.current.texts;
    if (former !== text) change({ texts: text === undefined ? others : { ...others, [field]: text } });
  };
  return {
    exercise: useMemo(() => {
      const { texts: _, replaced: _other, ...exercise } = edited;
      return { ...exercise, step };
    }, [edited, step]),
    change,
    texts: { read: (field) => latest.current.texts[field], write },
    typed: Object.keys(edited.texts),
    version,
    isRefused,
    replaced: edited.replaced,
    startAgain: () => {
      const next = begun();
      // Nothing is lost with an exercise that nobody has changed.
      const isUntouched = JSON.stringify(now()) === JSON.stringify(next);
      show(next, isUntouched ? latest.current.replaced : { by: 'new', isUndone: false, other: now() });
    },
    open: (exercise) => show({ ...exercise, texts: {} }, { by: 'file', isUndone: false, other: now() }),
    undo: () => {
      const { replaced } = latest.current;
      if (replaced) show(replaced.other, { ...replaced, isUndone: !replaced.isUndone, other: now() });
    },
  };
}

function readKept(text: string): Kept | undefined {
  const exercise = readExercise(text);
  if (!exercise) return undefined;
  const { texts, replaced } = JSON.parse(text) as { readonly texts?: unknown; readonly replaced?: Written | null };
  const by = replacements.find((one) => one === replaced?.by);
  const other = readKept(JSON.stringify(replaced?.other) ?? '');
  return {
    ...exercise,
    texts: textsIn(texts),
    ...(by && other && { replaced: { by, isUndone: replaced?.isUndone === true, other } }),
  };
}

type Written = Readonly<Partial<Record<keyof Replaced, unknown>>>;
