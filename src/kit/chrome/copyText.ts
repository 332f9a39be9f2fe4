/**
 * Copies text to the clipboard. The old command comes first: it works in frames without permission for the new one, and
 * reports failure at once. Returns false if both fail; the text must then be selected by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies from a temporary field, and restores the focus and the selection. */
function copyByCommand(text: string): boolean {
  const active = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:0';
  // Inside an open dialog, because the focus cannot leave it.
  const host = active instanceof HTMLElement && active !== document.body ? active.parentElement : null;
  (host ?? document.body).append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
  }
}
