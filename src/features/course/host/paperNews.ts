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

export function createPaperNews(frame: PaperWindow, post: (message: unknown) => void): PaperNews {
  let told = '[]';
  let timer = 0;
  return {
    tell() {
      frame.clearTimeout(timer);
      timer = frame.setTimeout(() => {
        const rows = printedRows(frame.document);
        const text = JSON.stringify(rows);
        if (text === told) return;
        told = text;
        post({ type: 'batch-gradient/print', rows });
      }, rest);
    },
    end: () => frame.clearTimeout(timer),
  };
}
