/** Which element handles a key, depending on where it is pressed. */

/** Radios and checkboxes are inputs too, but take no letters, nor does a choice whose list is closed; the browser's own finds an option by them. */
export function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
  return target instanceof Element && target.closest(typed) !== null;
}

/** Whether the element uses the arrows and Space, wherever the focus came from. */
export function usesArrows(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest('[aria-haspopup="listbox"]') !== null);
}

export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
}

/** Whether the element uses Page Up and Page Down itself, wherever the focus came from. */
export type OwnsPageKeys = (target: EventTarget | null) => boolean;

/** Text of several lines scrolls by these keys, and what is open has its own. */
export const ownsPageKeys: OwnsPageKeys = (target) => {
  const isText = target instanceof Element && target.closest('textarea, [contenteditable="true"]') !== null;
  return isText || isInOverlay(target);
};
