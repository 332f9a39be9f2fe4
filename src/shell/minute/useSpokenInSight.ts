/** On a phone, the page scrolls to the rows that a beat speaks of, between its sentence, which stays at the top, and its buttons. */
import { type RefObject, useEffect } from 'react';

/** In pixels: between a row and what covers the page. */
const space = 8;

export function useSpokenInSight(player: RefObject<HTMLElement | null>, beat: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another beat speaks of other rows
  useEffect(() => {
    let frame = 0;
    // The rows are marked after this beat has been drawn; what marks them comes on request.
    const look = (tries: number): void => {
      frame = requestAnimationFrame(() => {
        if (tries < 30 && (tries === 0 || !scrollToSpoken(player.current))) look(tries + 1);
      });
    };
    look(0);
    return () => cancelAnimationFrame(frame);
  }, [player, beat]);
}

/** Whether there was something to scroll to. */
function scrollToSpoken(player: HTMLElement | null): boolean {
  const ledger = player?.closest('[data-layout="phone"]')?.querySelector('#view-ledger');
  const sentence = ledger?.querySelector('[data-said]');
  const rows = [...(ledger?.querySelectorAll('tr:has([data-spoken])') ?? [])].map((row) => row.getBoundingClientRect());
  if (!player || !sentence || rows.length === 0) return false;
  const said = sentence.getBoundingClientRect();
  const first = Math.min(...rows.map(({ top }) => top));
  const last = Math.max(...rows.map(({ bottom }) => bottom));
  const bottom = player.getBoundingClientRect().top - space;
  if (last > bottom) scrollBy(0, Math.min(last - bottom, Math.max(0, first - said.height - space)));
  else if (first < said.bottom) scrollBy(0, first - said.bottom - space);
  return true;
}
