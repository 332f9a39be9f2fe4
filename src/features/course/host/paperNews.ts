/** The frame's table, posted at rest: a browser that prints does not wait for frames. */
import type { FrameWindow } from './frameWindow';
import { printedRows } from './printedRows';

/** After so long without a change, in milliseconds. */
const rest = 800;

export interface PaperNews {
  /** Something may have changed. */
  readonly tell: () => void;
  readonly end: () => void;
}

/** `otherRows`: what stands for views without a table. */
export function createPaperNews(
  frame: Pick<FrameWindow, 'document' | 'setTimeout' | 'clearTimeout'>,
  post: (message: unknown) => void,
  otherRows: () => readonly (readonly string[])[],
): PaperNews {
  let told = '[]';
  let timer = 0;
  return {
    tell() {
      frame.clearTimeout(timer);
      timer = frame.setTimeout(() => {
        const found = printedRows(frame.document);
        const rows = found.length > 0 ? found : otherRows();
        const text = JSON.stringify(rows);
        if (text === told) return;
        told = text;
        post({ type: 'batch-gradient/print', rows });
      }, rest);
    },
    end: () => frame.clearTimeout(timer),
  };
}
