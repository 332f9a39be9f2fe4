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
  const { ofSamples, ofRows, ofNetwork } = work.placeless;
  return (
    <section className="small soft stack work-line" aria-label={words.line}>
      <SeedField work={work} />
      <Arrived work={work} />
      <Left work={work} />
      {work.isMissing && <p role="alert">{words.missing}</p>}
      {work.ofRemoved > 0 && <p>{words.ofRemoved(work.ofRemoved)}</p>}
      {ofSamples > 0 && <p>{words.ofSamples(ofSamples)}</p>}
      {ofRows > 0 && <p>{words.ofRows(ofRows)}</p>}
      {ofNetwork > 0 && <p>{words.ofNetwork(ofNetwork)}</p>}
      <Keeping work={work} />
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

function Arrived({ work: { begun, draft, isClosed, restore, say } }: SheetLineProps) {
  const words = messages.sheets;
  const [, nameSheet] = useViewKey(sheetViewKey);
  if (!begun || begun.from === 'reader') return null;
  return (
    <div className="row flow">
      <span>{words.from[begun.from]}</span>
      {!isClosed && !sameCells(begun.came, draft.cells) && (
        <QuietButton
          onClick={() => {
            restore();
            say(words.restored);
          }}
        >
          {words.asItCame}
        </QuietButton>
      )}
      <QuietButton onClick={() => nameSheet(undefined)}>{words.ownSheet}</QuietButton>
    </div>
  );
}

/** An edit that was made while no sheet was open has left it behind. */
function Left({ work: { left } }: SheetLineProps) {
  const words = messages.sheets;
  if (!left) return null;
  return (
    <div className="row flow">
      <span role="alert">{words.left(left.count)}</span>
      <QuietButton onClick={left.take}>{words.take}</QuietButton>
    </div>
  );
}

/** Nobody can tell a private window from another one. What is not kept is said above the cells. */
function Keeping({ work: { isRefused, draft, sheetName } }: SheetLineProps) {
  const words = messages.sheets;
  const sheets = sheetsOf(useStoreApi());
  // In a course system, or a page that keeps what this frame may not store.
  const isKeptAround = useStore(({ otherKeys }) => otherKeys.keep !== undefined);
  // Before anything is typed, nobody knows whether the browser would keep it.
  if (isRefused || Object.keys(draft.cells).length === 0) return null;
  // Another tab may have deleted it.
  if (sheetName === undefined || !sheets.has(sheetName)) return null;
  return <p>{isKeptAround ? words.keptAround : words.kept}</p>;
}
