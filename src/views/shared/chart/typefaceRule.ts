/** The font rule of the app's typeface, for exported pictures, which have no stylesheet. */

const family = 'Explainer';

/** The `@font-face` rule with the embedded font; '' if the stylesheet cannot be read, or refers to a file. */
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
