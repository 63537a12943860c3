import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  menu: 'Export',
  rows: {
    plural: {
      one: '{count} row under the current filters',
      other: '{count} rows under the current filters',
    },
  },
  whole: 'The whole list',
  filtered: 'Every row under the current filters',
  xlsx: 'Excel workbook (.xlsx)',
  xlsxHint: 'Ready to print, can be imported again',
  csv: 'CSV file (.csv)',
  csvHint: 'For other programs',
  all: 'Exported files',
  panel: {
    waiting: 'Waiting for its turn',
    running: 'Writing row {done} of {total}',
    counting: '{done} rows written',
    begin: 'Opening the list',
    note: 'It goes on when you leave this screen; the file will be under Exported files.',
    bar: 'Progress',
    cancel: 'Stop the export',
    ready: {
      plural: { one: 'The file is ready: {count} row', other: 'The file is ready: {count} rows' },
    },
    keep: 'The file is kept until {date}, then deleted.',
    download: 'Download',
    cancelled: 'The export was stopped. There is no file.',
    failed: 'The list was not exported.',
    close: 'Close',
  },
  list: {
    title: 'Exported files',
    name: 'List',
    format: 'Format',
    status: 'State',
    rows: 'Rows',
    when: 'Exported',
    until: 'Kept until',
    file: 'File',
    lead: 'Only you see these files. Every download is noted in the log.',
    empty: 'Nothing exported yet',
    emptyText: 'Press Export at the head of a list to write it to an Excel or CSV file.',
  },
  status: {
    waiting: 'Waiting',
    running: 'Being written',
    ready: 'Ready',
    failed: 'Failed',
    cancelled: 'Stopped',
    expired: 'Expired',
  },
  of: {
    candidates: 'Outstanding persons (candidates)',
    units: 'Party organisations',
    sources: 'State of sources',
    audit: 'Log',
  },
}
