/** Sets theme and type size on the document, so that pop-ups outside the app's own element have them too. */
import { useEffect } from 'react';
import { useStore } from '../../store';

export function useAppearance(): void {
  const theme = useStore((state) => state.preferences.theme);
  const scale = useStore((state) => state.preferences.scale);
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
}
