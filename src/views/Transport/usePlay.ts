/** The timer of Play: one move at a time, slow enough to read. */
import { useEffect } from 'react';
import { type Speed, useActions, useStore } from '../../store';

/** Milliseconds between moves. */
const paces: Readonly<Record<Speed, number>> = { slow: 1800, normal: 1000, fast: 450, steps: 600 };

export function usePlay(): void {
  const playing = useStore((state) => state.playing);
  const speed = useStore((state) => state.preferences.speed);
  const { tick } = useActions();
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(tick, paces[speed]);
    return () => clearInterval(timer);
  }, [playing, speed, tick]);
}
