/** Under the sheet: whose it is and where it is kept, what has no place in it now, and the reader's other sheets. */
import { useMemo, useSyncExternalStore } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { NumberField } from '../../../kit/fields/NumberField';
import { useIsUnrecorded } from '../../../kit/fields/useKeep';
import { changesOfTexts, useStore, useStoreApi, useViewKey, whenTextsChange } from '../../../store';
import { messages } from '../../../text';
import { sameCells } from '../draft/cells';
import { type Begun, type Draft, textsOf } from '../draft/draft';
import { sheetAddress, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import { readSeed } from '../exercise/exercise';
import type { WorkModel } from './useWork';
import { saveWork } from './workFiles';

interface SheetLineProps {
  readonly work: WorkModel;
}

export function SheetLine({ work }: SheetLineProps) {
  const words = messages.sheets;
  const sheets = sheetsOf(useStoreApi());
  const [, nameSheet] = useViewKey(sheetViewKey);
  // In a course system, or a page that keeps what this frame may not store.
  const isKeptAround = useStore(({ otherKeys }) => otherKeys.keep !== undefined);
  const { begun, draft, left, sheetName } = work;
  const { ofSamples, ofRows, ofNetwork } = work.placeless;
  // Before anything is typed, nobody knows whether the browser would keep it. Another tab may have deleted it.
  const isTyped = Object.keys(draft.cells).length > 0 && sheetName !== undefined && sheets.has(sheetName);
  const restore = (): void => {
    work.restore();
    work.say(words.restored);
  };
  return (
    <section className="small soft stack work-line" aria-label={words.line}>
      <SeedField work={work} />
      {begun && begun.from !== 'reader' && (
        <div className="row flow">
          <span>{words.from[begun.from]}</span>
          {!work.isClosed && !sameCells(begun.came, draft.cells) && (
            <QuietButton onClick={restore}>{words.asItCame}</QuietButton>
          )}
          <QuietButton onClick={() => nameSheet(undefined)}>{words.ownSheet}</QuietButton>
        </div>
      )}
      {/* An edit that was made while no sheet was open has left it behind. */}
      {left && (
        <div className="row flow">
          <span role="alert">{words.left(left.count)}</span>
          <QuietButton onClick={left.take}>{words.take}</QuietButton>
        </div>
      )}
      {work.isMissing && <p role="alert">{words.missing}</p>}
      {work.ofRemoved > 0 && <p>{words.ofRemoved(work.ofRemoved)}</p>}
      {ofSamples > 0 && <p>{words.ofSamples(ofSamples)}</p>}
      {ofRows > 0 && <p>{words.ofRows(ofRows)}</p>}
      {ofNetwork > 0 && <p>{words.ofNetwork(ofNetwork)}</p>}
      {/* Nobody can tell a private window from another one. What is not kept is said above the cells. */}
      {isTyped && !work.isRefused && <p>{isKeptAround ? words.keptAround : words.kept}</p>}
      <OtherSheets work={work} />
    </section>
  );
}

/** An exercise with other numbers for each student says which sheet this is. */
function SeedField({ work: { exercise, seed, chooseSeed } }: SheetLineProps) {
  const words = messages.sheets;
  if (!exercise?.draws || seed === undefined) return null;
  return (
    <div className="row flow">
      <NumberField
        label={words.seed}
        showLabel
        value={seed}
        shown={String(seed)}
        width="12ch"
        onCommit={(value) => {
          const read = readSeed(String(value));
          if (read === undefined) return words.seedRange;
          chooseSeed(read);
          return undefined;
        }}
      />
      <span className="aside">{words.seedHelp}</span>
    </div>
  );
}

/** Above the cells, where it is seen before anything is typed: the numbers are not kept here, with the file that keeps them. */
export function NotKeptSaid({ work: { isRefused, draft } }: { readonly work: WorkModel }) {
  const words = messages.sheets;
  const store = useStoreApi();
  const isAround = useStore(({ otherKeys }) => otherKeys.keep !== undefined);
  const isUnrecorded = useIsUnrecorded();
  if (!isRefused) return null;
  const around = isUnrecorded ? messages.keeping.noCourseSystem : words.noRoomAround;
  const sentence = isAround ? around : words.refused;
  return (
    <div className="row flow small soft">
      <span role="alert">{sentence}</span>
      <QuietButton onClick={() => saveWork(store, draft.cells)}>{messages.work.share.save}</QuietButton>
    </div>
  );
}

/** Older ones are in the list of what the browser keeps. */
const mostShown = 20;

/** The reader's other sheets: one that an edit or another scenario has taken the place of is found here. */
function OtherSheets({ work: { sheetName, exercise } }: { readonly work: WorkModel }) {
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
