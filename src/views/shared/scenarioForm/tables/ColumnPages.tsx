/** Which of many columns are shown, with buttons for the others. */
import { PlainButton } from '../../../../kit/chrome/buttons';
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
      <PlainButton
        aria-label={words.previousColumns}
        disabled={first === 0}
        onClick={() => onTurn(Math.max(1, first + 1 - count))}
      >
        <span aria-hidden="true">‹</span>
      </PlainButton>
      <span role="status">{words.columns(first + 1, first + count, all)}</span>
      <PlainButton
        aria-label={words.nextColumns}
        disabled={first + count >= all}
        onClick={() => onTurn(first + 1 + count)}
      >
        <span aria-hidden="true">›</span>
      </PlainButton>
    </div>
  );
}
