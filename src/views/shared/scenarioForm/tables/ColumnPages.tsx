/** Which of many columns are shown, with buttons for the others. */
import { messages } from '../../../../text';
import type { ColumnPage } from './sampleColumns';

interface ColumnPagesProps {
  readonly page: ColumnPage;
  /** From 1. */
  readonly onTurn: (first: number) => void;
}

export function ColumnPages({ page: { first, count, all }, onTurn }: ColumnPagesProps) {
  const words = messages.sampleTable;
  return (
    <div className="controls aside sample-pages">
      <button
        type="button"
        className="plain-button"
        aria-label={words.previousColumns}
        disabled={first === 0}
        onClick={() => onTurn(Math.max(1, first + 1 - count))}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <span role="status">{words.columns(first + 1, first + count, all)}</span>
      <button
        type="button"
        className="plain-button"
        aria-label={words.nextColumns}
        disabled={first + count >= all}
        onClick={() => onTurn(first + 1 + count)}
      >
        <span aria-hidden="true">›</span>
      </button>
    </div>
  );
}
