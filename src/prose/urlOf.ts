import { attempt } from '../memory';

/** An address in its parts; undefined if it is none. (`URL.canParse` came to browsers years after `URL`.) */
export function urlOf(address: string, base?: string): URL | undefined {
  return attempt(() => new URL(address, base));
}
