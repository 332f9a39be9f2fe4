/** CSS pixels of a rem: 16, times what the reader has chosen. */
export function remInPixels(): number {
  // Without a stylesheet, as in tests, there is no size.
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
