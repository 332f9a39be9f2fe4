/** Several readings of one paste side by side, the likeliest first: Enter takes it, Escape leaves all as it was. */
import { type ReactNode, useRef } from 'react';
import { messages } from '../../text';
import { PlainButton, QuietButton } from '../chrome/buttons';
import { useAsking } from '../chrome/useAsking';
import '../../text/later';
import './reading.css';

interface Option {
  readonly says: string;
  /** Small tables and pictures of it. */
  readonly shown: ReactNode;
  readonly take: () => void;
}

interface PasteChoiceProps {
  readonly question: string;
  readonly options: readonly Option[];
  readonly onLeave: () => void;
}

export function PasteChoice({ question, options, onLeave }: PasteChoiceProps) {
  const words = messages.paste;
  const first = useRef<HTMLButtonElement>(null);
  const onKeyDown = useAsking(first, onLeave);
  return (
    <section className="stack reading-choice" data-unanswered aria-label={words.choose} onKeyDown={onKeyDown}>
      <p role="alert">{question}</p>
      <div className="flow reading-readings">
        {options.map(({ says, shown, take }, at) => (
          <article key={says + String(at)} className="stack reading-one">
            <p className="small">{says}</p>
            {shown}
            <PlainButton {...(at === 0 && { className: 'is-first', ref: first })} onClick={take}>
              {words.takeThis}
            </PlainButton>
          </article>
        ))}
      </div>
      <QuietButton onClick={onLeave}>{words.takeNone}</QuietButton>
    </section>
  );
}

interface SmallTableProps {
  readonly name: string;
  readonly head: readonly string[];
  /** The first of a row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly more: boolean;
}

export function SmallTable({ name, head, rows, more }: SmallTableProps) {
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
