export { type SampleRow as LedgerSampleRow, sampleRows as ledgerRows } from '../shared/ledger/ledgerRows';
export { Ledger } from './Ledger';
export { ledgerFoot } from './ledgerFoot';
export { LedgerSentence, SentenceElsewhereContext, ToldSentenceContext } from './Sentence';
