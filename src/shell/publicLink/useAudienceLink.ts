/** The link that the audience opens: the explorer with exactly this state, at the app's public address if it has one. */
import { useMemo } from 'react';
import { fitsIntoLink, paperEntries, type State, shortAddress, useStore } from '../../store';
import { pageToShare, type Reach, reachOf } from './publicPage';
import { type QrCode, qrCode } from './qrCode';

export interface AudienceLink {
  readonly link: string;
  /** Who can open it. */
  readonly reach: Reach;
  /** Undefined: too long for a screen. */
  readonly code: QrCode | undefined;
  /** The data are in the link. */
  readonly isWhole: boolean;
}

/** Whether somebody else can open it. */
export function canBeOpened({ reach }: AudienceLink): boolean {
  return reach === 'everywhere' || reach === 'network';
}

/** `isPrinted`: it stands on paper, with what was typed. */
export function useAudienceLink(state: State, { isPrinted = false } = {}): AudienceLink {
  const publicPage = useStore(({ preferences }) => preferences.publicPage);
  const page = publicPage ?? pageToShare(location.href);
  return useMemo(() => {
    const link = page + shortAddress(state, isPrinted ? paperEntries(state) : []);
    // The lecturer knows who can open an address that was typed.
    const reach = publicPage === undefined ? reachOf(page) : 'everywhere';
    return { link, reach, code: qrCode(link), isWhole: fitsIntoLink(state) };
  }, [page, publicPage, isPrinted, state]);
}
