/** Several readings of one paste side by side, the likeliest first: Enter takes it, Escape leaves all as it was. */
import { useEffect, useRef } from 'react';
import { type Reading, saidLine, type TextRead } from '../../../../scenario/reading';
import { formatSetting, messages } from '../../../../text';
import { EdgeFigure } from './EdgeFigure';

interface ReadingChoiceProps {
  readonly read: Extract<TextRead, { ok: true }>;
  readonly onTake: (reading: Reading) => void;
  readonly onLeave: () => void;
}

export function ReadingChoice({ read, onTake, onLeave }: ReadingChoiceProps) {
  const words = messages.paste;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    first.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className="stack reading-choice"
      aria-label={words.choose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The dialog around it stays open.
        event.stopPropagation();
        event.preventDefault();
        onLeave();
      }}
    >
      <p role="alert">{messages.reading.asked(read.readings.length)}</p>
      <div className="flow reading-readings">
        {read.readings.map((reading, at) => (
          <article key={saidLine(reading) + String(at)} className="stack reading-one">
            <p className="small">{saidLine(reading)}</p>
            <Samples reading={reading} />
            {reading.ways.edges ? <EdgeFigure reading={reading} /> : <Weights reading={reading} />}
            <button
              type="button"
              className={at === 0 ? 'plain-button is-first' : 'plain-button'}
              ref={at === 0 ? first : undefined}
              onClick={() => onTake(reading)}
            >
              {words.takeThis}
            </button>
          </article>
        ))}
      </div>
      <button type="button" className="quiet-button" onClick={onLeave}>
        {words.takeNone}
      </button>
    </section>
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
    <Numbers
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
      <Numbers
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

interface NumbersProps {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly more: boolean;
}

function Numbers({ name, head, rows, more }: NumbersProps) {
  return (
    <table className="small reading-table" aria-label={name}>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...others]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {others.map((text, at) => (
              <td key={head[at + 1]}>{text}</td>
            ))}
          </tr>
        ))}
        {more && (
          <tr>
            <td colSpan={head.length}>…</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
