/** A product travels from its row into Σ, where motion is allowed. */

const duration = 600;

export function travel(from: Element | null, to: Element | null): void {
  const number = from?.querySelector<HTMLElement>('.number');
  if (!number || !to || typeof number.animate !== 'function') return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [start, end] = [number.getBoundingClientRect(), to.getBoundingClientRect()];
  const copy = number.cloneNode(true) as HTMLElement;
  copy.className = 'number stage-travelling';
  copy.setAttribute('aria-hidden', 'true');
  const { fontSize, color } = getComputedStyle(number);
  Object.assign(copy.style, { left: `${start.left}px`, top: `${start.top}px`, fontSize, color });
  document.body.append(copy);
  const there = `translate(${end.right - start.right}px, ${end.top - start.top}px)`;
  const motion = copy.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: there, opacity: 0.4 },
    ],
    {
      duration,
      easing: 'ease-in-out',
    },
  );
  const remove = (): void => copy.remove();
  motion.finished.then(remove, remove);
}
