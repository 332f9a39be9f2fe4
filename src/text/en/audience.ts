/** A link for those who listen, and its QR code. */

import { shortened } from '../shortened';
import { grouped } from './counted';

export const audience = {
  title: 'Link for your audience',
  link: 'Short link',
  code: (link: string): string => `QR code of ${link}`,
  detail:
    'The link itself contains what is on the screen. There is no server that stores it, so the link cannot be shorter.',
  /** Where the page is served; nothing where everyone can open it. */
  limits: {
    everywhere: '',
    network: 'This page is served in a local network. Only devices in that network can open the link.',
    here: 'This page is served by this computer only. Your audience cannot open a link to it.',
    disk: 'This page was opened from a disk. Your audience cannot open a link to it.',
    nowhere: 'In this frame, the page has no address of its own. Your audience cannot open a link to it.',
  },
  /** Below each link and code. */
  leads: {
    to: {
      network: 'This leads to the local network of this computer only.',
      here: 'This leads to this computer only.',
      disk: 'This leads to a file of this computer only.',
      nowhere: 'This leads nowhere, because in this frame the page has no address of its own.',
    },
    help: 'Enter the public address of the app in Share or in the form of the lecture, and it leads there.',
    helpBesideField: 'Enter the public address of the app in its field, and it leads there.',
  },
  publicPage: 'Public address of the app',
  publicPageDetail:
    'If the app is also on a website, enter its address here. All links and codes to be shared then lead there.',
  publicPageKept: 'The address is kept in this browser.',
  publicPageProblem: (typed: string): string =>
    `The address must begin with https:// or http:// and name a website (got “${shortened(typed)}”).`,
  publicPageSpace: (typed: string): string =>
    `An address has no spaces (got “${shortened(typed)}”). If the folder has one, copy the address from the browser.`,
  far: (characters: number): string =>
    `The link has ${grouped(characters)} characters, so the squares of its code are small. Phones in the last rows may not read it.`,
  tooLong: (characters: number): string =>
    `The link has ${grouped(characters)} characters, too many for a code that phones can read from a screen. Copy the link, or share a scenario file.`,
};
