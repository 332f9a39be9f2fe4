/** Keeps what is typed, and remembers whether the browser has refused it, so that this is said where it is typed. */
import { useCallback, useState } from 'react';
import { useActions, useStore } from '../../store';

export interface Keep {
  /** Returns true if the text will survive a reload. */
  readonly keep: (key: string, text: string) => boolean;
  /** The last text will be lost with the page. */
  readonly isRefused: boolean;
}

/** The page around has no course system (`keep=0`): a package that was opened from a folder, as to try it. */
export function useIsUnrecorded(): boolean {
  return useStore(({ otherKeys }) => otherKeys.keep === '0');
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
