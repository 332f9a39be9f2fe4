/** One number of a grid, as text. Its keys and its paste are handled for all cells at once. */
import { memo } from 'react';
import { readNumber } from '../../text';
import { problemId } from './ProblemText';

interface CellProps {
  /** The cell's name among the fields. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly hasProblem: boolean;
  readonly onText: (name: string, text: string) => void;
}

export const Cell = memo(function Cell({ name, label, text, hasProblem, onText }: CellProps) {
  const isUnread = text.trim() !== '' && Number.isNaN(readNumber(text));
  return (
    <input
      className="own-numbers-input own-numbers-cell"
      data-field={name}
      aria-label={label}
      aria-invalid={hasProblem || isUnread || undefined}
      aria-describedby={hasProblem ? problemId : undefined}
      inputMode="text"
      enterKeyHint="next"
      autoComplete="off"
      spellCheck="false"
      value={text}
      onChange={(event) => onText(name, event.target.value)}
      onFocus={(event) => event.target.select()}
    />
  );
});
