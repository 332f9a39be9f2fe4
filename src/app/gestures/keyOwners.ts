/** Which element handles a key, depending on where it is pressed. */

/** Radios and checkboxes are inputs too, but take no letters; a closed select uses letters to find an option. */
export function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
  return target instanceof Element && target.closest(`${typed}, [aria-haspopup="listbox"]`) !== null;
}

export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
}
