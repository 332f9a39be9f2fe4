/** The field for numbers of a step, and what has become of the latest paste. */
import { group } from 'd3';
import { QuietButton } from '../../../kit/chrome/buttons';
import { PasteChoice, SmallTable } from '../../../kit/paste/PasteChoice';
import { PasteField } from '../../../kit/paste/PasteField';
import { PasteStrip } from '../../../kit/paste/PasteStrip';
import { JobLine } from '../../../kit/work/JobLine';
import { messages } from '../../../text';
import type { WorkModel } from '../Work/useWork';
import type { Outcome } from './outcomeOf';
import type { SheetReading } from './sheetNumbers';
import type { PastedState } from './usePasted';

interface PasteBoxProps {
  readonly pasted: PastedState;
  /** What is being typed belongs to the sheet's draft. */
  readonly work: Pick<WorkModel, 'pasting' | 'keepPasting'>;
}

export function PasteBox({ pasted, work }: PasteBoxProps) {
  const words = messages.workPaste;
  return (
    <div className="small stack work-paste">
      <PasteField
        // The button that opens it has the other name.
        label={words.hint}
        hint={words.hint}
        draft={[work.pasting, work.keepPasting]}
        taken={pasted.outcome?.kind === 'filled' ? pasted.outcome : undefined}
        refused={pasted.refused}
        onBrought={({ text }) => pasted.read(text)}
        onProblem={pasted.refuse}
      />
      <p className="soft">{words.cells}</p>
    </div>
  );
}

export function PasteSaid({ pasted }: { readonly pasted: PastedState }) {
  const words = messages.workPaste;
  const { outcome, isLast, job, text, take, leave, undo } = pasted;
  return (
    <>
      <JobLine name={messages.paste.reading} job={job} />
      {outcome?.kind === 'refused' && (
        <p className="work-refused">
          <span role="alert">{outcome.sentence}</span>
          {outcome.at && (
            <>
              {' '}
              <a className="text-button" href={outcome.at.href} {...(!outcome.at.href.startsWith('#') && elsewhere)}>
                {outcome.at.text}
              </a>
            </>
          )}
        </p>
      )}
      {outcome?.kind === 'asked' && (
        <PasteChoice
          question={words.chosen(outcome.readings.length)}
          options={outcome.readings.map((reading) => ({
            says: reading.parts.map(({ says }) => says).join(' · '),
            shown: <Shown reading={reading} among={outcome.readings} />,
            take: () => take(reading),
          }))}
          onLeave={leave}
        />
      )}
      {outcome?.kind === 'filled' && (
        <Strip outcome={outcome} text={text} onTake={take} onUndo={isLast ? undo : undefined} />
      )}
    </>
  );
}

/** Another page of the site. */
const elsewhere = { target: '_blank', rel: 'noopener' } as const;

interface StripProps {
  readonly outcome: Extract<Outcome, { kind: 'filled' }>;
  readonly text: string;
  readonly onTake: (reading: SheetReading) => void;
  readonly onUndo: (() => void) | undefined;
}

function Strip({ outcome: { reading, readings, notes, replaced = 0 }, text, onTake, onUndo }: StripProps) {
  const words = messages.workPaste;
  const parts = reading.parts.map(({ says }, at) => {
    const other = readings.find((one) => one !== reading && one.parts[at] && one.parts[at].says !== says);
    return { text: says, other: other && { says: other.parts[at]?.says ?? '', take: () => onTake(other) } };
  });
  return (
    <PasteStrip label={words.strip} lead={words.read} parts={parts} notes={notes} text={text}>
      {replaced > 0 && (
        <p className="row flow">
          {words.replaced(replaced)}
          {onUndo && <QuietButton onClick={onUndo}>{messages.app.undo}</QuietButton>}
        </p>
      )}
    </PasteStrip>
  );
}

/** Of more rows, the first show the direction. */
const mostRows = 4;

/** The first part that the readings take differently, with the name of each cell in words. */
function Shown({ reading, among }: { readonly reading: SheetReading; readonly among: readonly SheetReading[] }) {
  const words = messages.workPaste;
  const at = reading.parts.findIndex(({ cells }, index) =>
    among.some((other) => JSON.stringify(other.parts[index]?.cells) !== JSON.stringify(cells)),
  );
  const part = reading.parts[at];
  if (!part) return null;
  const isUnit = !isTotal(part.cells);
  // Addresses have unit and sample, or the unit that a weight comes from and the one that it leads to.
  const places = Object.entries(part.cells).map(([address, text]) => {
    const [one = '', other = ''] = address.split('.').slice(2);
    return isUnit ? { row: other, column: one, text } : { row: one, column: other, text };
  });
  const rows = [...group(places, ({ row }) => row)];
  const columns = [...new Set(places.map(({ column }) => column))];
  return (
    <SmallTable
      name={part.says}
      head={[part.name, ...columns.map((column) => (isUnit ? words.unit(column) : words.to(column)))]}
      rows={rows
        .slice(0, mostRows)
        .map(([row, own]) => [
          isUnit ? words.sample(row) : words.from(row),
          ...columns.map((column) => own.find((one) => one.column === column)?.text ?? ''),
        ])}
      more={rows.length > mostRows}
    />
  );
}

function isTotal(cells: SheetReading['cells']): boolean {
  return Object.keys(cells).every((address) => /^(?:batchGradient|gradientSum)\./.test(address));
}
