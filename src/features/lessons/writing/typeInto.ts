/** Replaces a field's text as if it had been typed, so that the browser can undo it. */

export function typeInto(field: HTMLTextAreaElement, text: string): void {
  const before = field.value;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === text[text.length - 1 - same]) same++;
  field.focus();
  field.setSelectionRange(start, before.length - same);
  const typed = text.slice(start, text.length - same);
  // Deprecated, but nothing else keeps the browser's list of what can be undone.
  const done = typed === '' ? command('delete') : command('insertText', typed);
  if (done && field.value === text) return;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function command(name: string, value?: string): boolean {
  return document.execCommand?.(name, false, value) ?? false;
}
