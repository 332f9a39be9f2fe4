export { Ledger } from './Ledger';
export { ledgerFoot } from './ledgerFoot';
export { LedgerSentence, SentenceElsewhereContext } from './Sentence';
