/** Marks elements directly, now and after each change of what an element holds or of these attributes in it, until the returned function is called. */
export function onEachDrawing(element: Element, mark: () => void, attributes = ['data-quantity']): () => void {
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(element, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: attributes,
  });
  return () => observer.disconnect();
}
