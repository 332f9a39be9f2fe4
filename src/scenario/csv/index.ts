/** Tables as text: reading them, choosing the roles of columns, and writing samples. */
export { type Adapted, adaptedTo } from './adaptNetwork';
export { type ColumnRole, columnRoles, guessedRoles, numberRoles, singleRoles } from './columnRoles';
export { csvLine } from './csvLine';
export { csvNumber } from './csvNumber';
export { type CsvColumn, type CsvResult, type CsvTable, readCsv, type Share } from './csvTable';
export { type Delimiter, delimiterOf } from './delimiter';
export { guarded, unguarded } from './formulaGuard';
export { rowPieces } from './rowPieces';
export { type Standardised, type TableChoice, type TableData, type TableDataResult, tableData } from './tableData';
export { csvOf } from './writeCsv';
