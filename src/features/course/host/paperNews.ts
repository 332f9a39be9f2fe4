/** The frame's table, posted at rest: a browser that prints does not wait for frames. */
import { printedRows } from './printedRows';

/** After so long without a change, in milliseconds. */
const rest = 800;

/** The part of the window that is used. */
interface PaperWindow {
  readonly document: Document;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

export interface PaperNews {
  /** Something may have changed. */
  readonly tell: () => void;
  readonly end: () => void;
}

/** `otherRows`: what stands for views without a table. */
export function createPaperNews(
  frame: PaperWindow,
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
