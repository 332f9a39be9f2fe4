/** Several readings of one paste, each with its samples and weights. */
import { PasteChoice, SmallTable } from '../../../../kit/paste/PasteChoice';
import { type Reading, saidLine, type TextRead } from '../../../../scenario/reading';
import { formatSetting, messages } from '../../../../text';
import { EdgeFigure } from './EdgeFigure';

interface ReadingChoiceProps {
  readonly read: Extract<TextRead, { ok: true }>;
  readonly onTake: (reading: Reading) => void;
  readonly onLeave: () => void;
}

export function ReadingChoice({ read, onTake, onLeave }: ReadingChoiceProps) {
  return (
    <PasteChoice
      question={messages.reading.asked(read.readings.length, read.hasMore === true && read.others.length > 0)}
      options={read.readings.map((reading) => ({
        says: saidLine(reading),
        shown: (
          <>
            <Samples reading={reading} />
            {reading.ways.edges ? <EdgeFigure reading={reading} /> : <Weights reading={reading} />}
          </>
        ),
        take: () => onTake(reading),
      }))}
      onLeave={onLeave}
    />
  );
}

/** Of more rows or columns, the first show the direction. */
const mostRows = 4;
const mostColumns = 5;

function Samples({ reading: { inputs = [], targets = [] } }: { readonly reading: Reading }) {
  const words = messages.paste;
  const count = Math.max(inputs.length, targets.length);
  if (count === 0) return null;
  const rows = Array.from({ length: Math.min(count, mostRows) }, (_, at) => at);
  return (
    <SmallTable
      name={words.sampleTable}
      head={[words.sample, ...labels('x', inputs[0]?.length ?? 0), ...labels('y', targets[0]?.length ?? 0)]}
      rows={rows.map((at) => [String(at + 1), ...cells(inputs[at]), ...cells(targets[at])])}
      more={count > mostRows}
    />
  );
}

function Weights({ reading: { weights, biases } }: { readonly reading: Reading }) {
  const words = messages.paste;
  return [...weights].map(([layer, rows]) => {
    const own = biases.get(layer);
    const shown = rows.slice(0, mostRows).map((row, at) => [words.from(at + 1), ...cells(row)]);
    return (
      <SmallTable
        key={layer}
        name={words.weightTable(layer)}
        head={[
          words.weightTable(layer),
          ...Array.from({ length: Math.min(rows[0]?.length ?? 0, mostColumns) }, (_, at) => words.to(at + 1)),
        ]}
        rows={own ? [[words.bias, ...cells(own)], ...shown] : shown}
        more={rows.length > mostRows}
      />
    );
  });
}

function labels(letter: string, count: number): readonly string[] {
  return Array.from({ length: Math.min(count, mostColumns) }, (_, at) => `${letter}${at + 1}`);
}

function cells(row: readonly number[] = []): readonly string[] {
  return row.slice(0, mostColumns).map((value) => formatSetting(value));
}
