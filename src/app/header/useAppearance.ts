/**
 * Sets theme, type size and the faces of the notation on the document, so that pop-ups outside the app's own element have
 * them too.
 */
import { useEffect } from 'react';
import { notationNamed } from '../../quantity';
import { useStore } from '../../store';

/** Families that the document has been given. */
const added = new Set<string>();

export function useAppearance(): void {
  const theme = useStore((state) => state.preferences.theme);
  const scale = useStore((state) => state.preferences.scale);
  const notation = useStore((state) => state.preferences.notation);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const dark = theme === 'dark' || (theme === 'auto' && system.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--scale', String(scale));
  }, [scale]);
  useEffect(() => {
    for (const { family, source } of notationNamed(notation)?.faces ?? []) {
      if (!('fonts' in document) || added.has(family)) continue;
      added.add(family);
      document.fonts.add(new FontFace(family, `url(${source})`));
    }
  }, [notation]);
}
