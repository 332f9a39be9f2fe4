/** Keys of a page's link. */

/** The link without keys, whose names stand between bars. */
export function withoutKeys(link: string, keys: string): string {
  return link.replace(new RegExp(`(^|&)(${keys})=[^&]*`, 'g'), '').replace(/^&/, '');
}
