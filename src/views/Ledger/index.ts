export { Ledger } from './Ledger';
export { ledgerFoot } from './ledgerFoot';
