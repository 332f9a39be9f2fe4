/** Whether an element has a box on the page; browsers that do not answer that themselves are asked for the box. */
export function isDisplayed(element: Element): boolean {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}
