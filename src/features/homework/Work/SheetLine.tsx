/** Under the sheet: whose it is and where it is kept, what has no place in it now, and the reader's other sheets. */
import { QuietButton } from '../../../kit/chrome/buttons';
import { NumberField } from '../../../kit/fields/NumberField';
import { useStore, useStoreApi, useViewKey } from '../../../store';
import { messages } from '../../../text';
import { sameCells } from '../draft/cells';
import { sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import { readSeed } from '../exercise/readSeed';
import { OtherSheets } from './OtherSheets';
import type { WorkModel } from './useWork';

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
