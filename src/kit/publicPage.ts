/** Where the app is served, and whether others can open a link to it. */
import { urlOf } from '../prose';
import { useStore } from '../store';

/** `here`: by this computer, for itself; `network`: for computers nearby; `nowhere`: a frame whose page has no address. */
export type Reach = 'everywhere' | 'network' | 'here' | 'disk' | 'nowhere';

/** An address without query and hash. */
export function pageOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** Who can open a page with this address. */
export function reachOf(address: string): Reach {
  const url = urlOf(address);
  if (url?.protocol === 'file:') return 'disk';
  if (!url || !isWeb(url)) return 'nowhere';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (own.test(host)) return 'here';
  // A name without a dot is one of the network's own.
  return near.test(host) || !/[.:]/.test(host) ? 'network' : 'everywhere';
}

/** Where the project is published, as the build was told; empty if it was not. */
const published: string = import.meta.env?.VITE_PUBLISHED_ADDRESS ?? '';

/** The page that links lead to: this one, or the published one where nobody else can open this one. */
export function pageToShare(here: string, publishedAt = published): string {
  const page = pageOf(here);
  return publishedAt !== '' && ['disk', 'here', 'nowhere'].includes(reachOf(page)) ? publishedAt : page;
}

/** The page to which everything leads that is given to others: the public one that was typed, if there is one. */
export function sharedPage({ publicPage }: { readonly publicPage?: string | undefined }): string {
  return publicPage ?? pageToShare(location.href);
}

export interface SharedPage {
  readonly page: string;
  readonly reach: Reach;
}

export function useSharedPage(): SharedPage {
  const publicPage = useStore(({ preferences }) => preferences.publicPage);
  const page = sharedPage({ publicPage });
  const reach = reachOf(page);
  // Whoever typed an address knows who can open it; this computer's own leads nobody here.
  return { page, reach: publicPage === undefined || reach === 'here' ? reach : 'everywhere' };
}

const own = /^(?:.*\.)?localhost$|^127\.|^::1$|^0\.0\.0\.0$/;

/** Addresses that are not routed outside, and names that only the network itself knows. */
const near =
  /^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^f[cd][\da-f]{2}:|^fe80:|\.(?:local|internal|lan)$/;

/** What was typed as the address of a public copy, in full; undefined if it is not one. */
export function readPublicPage(text: string): string | undefined {
  const typed = pageOf(text.trim());
  // It would be encoded, and lead to another folder than the one that was meant.
  if (/\s/.test(typed)) return undefined;
  const hasScheme = typed.includes('://');
  const url = urlOf(hasScheme ? typed : `https://${typed}`);
  if (!url || !isWeb(url) || url.username !== '' || url.hostname === '') return undefined;
  // A folder: its files would be looked for beside it.
  if (/\/[^/.]+$/.test(url.pathname)) url.pathname += '/';
  return hasScheme || url.hostname.includes('.') ? url.href : undefined;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
