/** Tables as text: reading them, choosing the roles of columns, and writing samples. */
export { adaptedTo } from './adaptNetwork';
export { type ColumnRole, columnRoles, guessedRoles, numberRoles, singleRoles } from './columnRoles';
export { csvLine } from './csvLine';
export { type CsvColumn, type CsvResult, type CsvTable, readCsv, type Share } from './csvTable';
export { delimiterOf } from './delimiter';
export { unguarded } from './formulaGuard';
export { rowPieces } from './rowPieces';
export { type TableData, tableData } from './tableData';
export { csvOf } from './writeCsv';
