export { Ledger } from './Ledger';
