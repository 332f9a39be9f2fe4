/** The link that the audience opens: the explorer with exactly this state, at the app's public address if it has one. */
import { useMemo } from 'react';
import { type SharedPage, useSharedPage } from '../../kit';
import { fitsIntoLink, paperEntries, type State, shortAddress } from '../../store';
import { type QrCode, qrCode } from './qrCode';

/** Who can open it is that of the page. */
export interface AudienceLink extends Pick<SharedPage, 'reach'> {
  readonly link: string;
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
  const { page, reach } = useSharedPage();
  return useMemo(() => {
    const link = page + shortAddress(state, isPrinted ? paperEntries(state) : []);
    return { link, reach, code: qrCode(link), isWhole: fitsIntoLink(state) };
  }, [page, reach, isPrinted, state]);
}
