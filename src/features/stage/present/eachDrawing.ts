/** Marks elements directly, now and after each change of what an element holds, until the returned function is called. */
export function onEachDrawing(element: Element, mark: () => void): () => void {
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(element, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['data-quantity'],
  });
  return () => observer.disconnect();
}
