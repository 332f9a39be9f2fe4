/** The fields of a form, kept in this tab as they were set and typed, valid or not, until they are changed: they survive closing it and a reload. */
import { useRef, useState } from 'react';
import { useActions } from '../../store';
import type { TypedTexts } from './typedTexts';

interface Kept<Values> {
  /** What differs from the usual values, which may depend on the screen. */
  readonly changes: Partial<Values>;
  /** What stands in a field and is no value, by the name of the field. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface KeptForm<Values> {
  readonly values: Values;
  readonly set: (changes: Partial<Values>) => void;
  readonly texts: TypedTexts;
  /** The browser has refused to keep it. */
  readonly isRefused: boolean;
}

/** `key` names the form, and what it is about. */
export function useKeptForm<Values extends object>(key: string, usual: () => Values): KeptForm<Values> {
  const { keptInTab, keepInTab } = useActions();
  const [start] = useState(usual);
  const [kept, setKept] = useState(() => readKept<Values>(keptInTab(key)));
  const [isRefused, setRefused] = useState(false);
  // Several edits may follow one another within one event: a field sets its value, and then drops its text.
  const latest = useRef(kept);
  const put = (next: Kept<Values>): void => {
    latest.current = next;
    setKept(next);
    setRefused(!keepInTab(key, JSON.stringify(next)));
  };
  const write = (field: string, text: string | undefined): void => {
    const { changes, texts } = latest.current;
    const { [field]: former, ...others } = texts;
    if (former !== text) put({ changes, texts: text === undefined ? others : { ...others, [field]: text } });
  };
  return {
    values: { ...start, ...kept.changes },
    set: (changes) => put({ ...latest.current, changes: { ...latest.current.changes, ...changes } }),
    texts: { read: (field) => latest.current.texts[field], write },
    isRefused,
  };
}

/** The tab's own text: nobody else writes it. */
function readKept<Values>(text: string | undefined): Kept<Values> {
  const read = (text ? JSON.parse(text) : {}) as Partial<Kept<Values>>;
  return { changes: read.changes ?? {}, texts: read.texts ?? {} };
}
