/**
 * What scrolls further because of what is only heard: an element of one pixel that is not seen has its place in what scrolls. It is taken out for a
 * moment, so this is measured after all else.
 */
import type { Tools } from './tools';

export function heard({ elements, styleOf, nameOf }: Tools): string[] {
  /** In pixels: half of one is rounded up. */
  const mostUnnoticed = 1;
  const spoken = elements.filter((element): element is HTMLElement => {
    const { position, clipPath, clip } = styleOf(element);
    return position === 'absolute' && (clipPath === 'inset(50%)' || clip.startsWith('rect'));
  });
  const around = new Set<Element>();
  for (const element of spoken) {
    for (let box = element.parentElement; box && !around.has(box); box = box.parentElement) around.add(box);
  }
  const boxes = [...around].filter(
    (box) =>
      !spoken.some((element) => element.contains(box)) &&
      (box === document.documentElement || ['auto', 'scroll', 'hidden'].includes(styleOf(box).overflowY)),
  );
  const sizesNow = (): readonly (readonly [number, number])[] =>
    boxes.map(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
  const before = sizesNow();
  // Not `position: fixed`: in a container of size queries, that has its place in the container, too.
  for (const element of spoken) element.style.setProperty('display', 'none', 'important');
  const after = sizesNow();
  for (const element of spoken) element.style.removeProperty('display');
  return boxes.flatMap((box, index) => {
    const [[wide = 0, high = 0] = [], [wideThen = 0, highThen = 0] = []] = [before[index], after[index]];
    const isFurther = wide - wideThen > mostUnnoticed || high - highThen > mostUnnoticed;
    return isFurther ? [`${nameOf(box)} scrolls by what is only heard`] : [];
  });
}
