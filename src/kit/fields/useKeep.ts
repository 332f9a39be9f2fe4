/** Keeps what is typed, and remembers whether the browser has refused it, so that this is said where it is typed. */
import { useCallback, useState } from 'react';
import { useActions } from '../../store';

export interface Keep {
  /** Returns true if the text will survive a reload. */
  readonly keep: (key: string, text: string) => boolean;
  /** The last text will be lost with the page. */
  readonly isRefused: boolean;
}

/** `inTab`: what belongs to this tab alone. */
export function useKeep({ inTab = false }: { readonly inTab?: boolean } = {}): Keep {
  const actions = useActions();
  const [isRefused, setRefused] = useState(false);
  const write = inTab ? actions.keepInTab : actions.keep;
  const keep = useCallback(
    (key: string, text: string): boolean => {
      const isKept = write(key, text);
      setRefused(!isKept);
      return isKept;
    },
    [write],
  );
  return { keep, isRefused };
}
