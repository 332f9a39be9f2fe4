/** The figure of a page: a table that is there without a script, and becomes the app itself where the reader asks for it. */
import type { ReactNode } from 'react';
import { messages } from '../../../text';

interface LiveFigureProps {
  /** The address of the frame. */
  readonly live: string;
  readonly question: string;
  /** Absent where a table would mislead. */
  readonly children?: ReactNode;
}

export function LiveFigure({ live, question, children }: LiveFigureProps) {
  const words = messages.answerPage;
  return (
    <div
      className="figure"
      data-live={live}
      data-title={words.liveTitle(question)}
      data-coming={words.liveComing}
      data-failed={words.liveFailed}
    >
      {children}
      {/* Shown by the script that makes it work. */}
      <button type="button" className="wakes" hidden>
        {words.liveStart}
      </button>
      <output />
    </div>
  );
}
