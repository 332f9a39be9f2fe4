/** The reader's other sheets, each with the link that opens it: one that an edit or another scenario has taken the place of is found here. */
import { useMemo, useSyncExternalStore } from 'react';
import { changesOfTexts, useStoreApi, whenTextsChange } from '../../../store';
import { messages } from '../../../text';
import { type Begun, type Draft, textsOf } from '../draft/draft';
import { sheetAddress } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import type { WorkModel } from './useWork';

/** Older ones are in the list of what the browser keeps. */
const mostShown = 20;

export function OtherSheets({ work: { sheetName, exercise } }: { readonly work: WorkModel }) {
  const words = messages.sheets;
  const sheets = sheetsOf(useStoreApi());
  const changes = useSyncExternalStore(whenTextsChange, changesOfTexts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what its owner has deleted is listed no longer
  const others = useMemo(() => {
    // A student is not led away from an exercise.
    if (exercise) return [];
    return sheets
      .names()
      .filter((name) => name !== sheetName)
      .flatMap((name): Other[] => {
        const draft = sheets.read(name);
        const count = Object.keys(textsOf(draft)).length;
        return draft.begun && count > 0 ? [{ name, begun: draft.begun, count, at: lastTyped(draft) }] : [];
      })
      .sort((one, other) => other.at - one.at)
      .slice(0, mostShown);
  }, [sheets, sheetName, exercise, changes]);
  if (others.length === 0) return null;
  const texts = others.map((one) => textOf(one, false));
  return (
    <details>
      <summary>{words.others(others.length)}</summary>
      <ul>
        {others.map((one, at) => (
          <li key={one.name}>
            <a href={sheetAddress(one.begun.address, one.name)}>
              {textOf(one, texts.indexOf(texts[at] ?? '') !== texts.lastIndexOf(texts[at] ?? ''))}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Other {
  readonly name: string;
  readonly begun: Begun;
  readonly count: number;
  readonly at: number;
}

/** A sheet that went along with an edit was not typed then. */
function lastTyped({ cells }: Draft): number {
  return Object.values(cells).reduce((last, { at }) => Math.max(last, at), 0);
}

/** What tells it from others of the same place. */
function textOf({ begun: { title, from, samples }, count, at }: Other, isExact: boolean): string {
  const words = messages.sheets;
  return words.other(title, [
    words.numbers(count),
    ...(samples === undefined ? [] : [words.samples(samples)]),
    ...(from === 'reader' ? [] : [from === 'link' ? words.ofLink : words.ofFile]),
    ...(at === 0 ? [] : [words.changed(at, isExact)]),
  ]);
}
