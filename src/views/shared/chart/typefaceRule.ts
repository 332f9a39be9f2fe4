/** The rule of the app's own typeface, for pictures that leave the page: a file has no stylesheet behind it. */

const family = 'Explainer';

/** The `@font-face` rule with the face's bytes in it; '' where the stylesheet cannot be read or points to a file. */
export function typefaceRule(): string {
  for (const sheet of document.styleSheets) {
    const rule = rulesOf(sheet).find((one) => one instanceof CSSFontFaceRule && one.cssText.includes(`"${family}"`));
    if (rule) return /url\("?data:/.test(rule.cssText) ? rule.cssText : '';
  }
  return '';
}

/** A page of opaque origin (a sandbox, a file) may not read its own stylesheet. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
