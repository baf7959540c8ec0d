import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { ResultTable } from './result-table.ts';

/** For a spreadsheet: it knows the signs, the columns and that nothing in it is a formula. */
export const tableAsCsv = ({ head, lines }: ResultTable): string =>
  stringify([[...head], ...lines.map((line) => [...line])], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: '\r\n',
  });

/** The same as a workbook of one sheet. Every cell says itself that it is words or a number, so none can be a formula. */
export function tableAsXlsx({ head, lines }: ResultTable): Promise<Buffer> {
  const cells = [
    head.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map(cellOf)),
  ];
  const columns = head.map((_, at) => ({ width: at === 0 ? 60 : 24 }));
  return writeExcelFile(cells, { columns, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(value: string | number | undefined) {
  if (value === undefined || value === '') return null;
  return typeof value === 'number' ? { type: Number, value } : { type: String, value };
}
