/**
 * Sets theme, type size and the faces of the notation on the document, so that pop-ups outside the app's own element have
 * them too.
 */
import { useEffect, useLayoutEffect } from 'react';
import { addFaces } from '../../kit';
import { notationNamed } from '../../quantity';
import { useStore } from '../../store';
import { shownTheme, systemColours, systemQueries } from './shownTheme';

export function useAppearance(): void {
  const theme = useStore((state) => state.preferences.theme);
  const scale = useStore((state) => state.preferences.scale);
  const notation = useStore((state) => state.preferences.notation);
  useEffect(() => {
    const apply = (): void => {
      document.documentElement.dataset.theme = shownTheme(theme, systemColours());
    };
    apply();
    const queries = Object.values(systemQueries).map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', apply);
    return () => {
      for (const query of queries) query.removeEventListener('change', apply);
    };
  }, [theme]);
  // A layout effect, because the stage of Present sets its own right after it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    // Without it the size is the usual one: to say so would have the style of every element computed again.
    if (String(scale) !== (style.getPropertyValue('--scale') || '1')) style.setProperty('--scale', String(scale));
  }, [scale]);
  useEffect(() => {
    // Without them, letters are drawn in another face.
    addFaces(notationNamed(notation)?.faces ?? []).catch(() => undefined);
  }, [notation]);
}
