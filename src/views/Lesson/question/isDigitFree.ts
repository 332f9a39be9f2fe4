/** Whether a digit key may choose an option: nothing else on the page uses it. */
export function isDigitFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const { target } = event;
  const typed =
    'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"], [role="listbox"]';
  return !(target instanceof Element && target.closest(typed));
}
