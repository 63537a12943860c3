import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  range: '{from}–{to} / {total}',
  over: 'over {count}',
  page: 'Page {page} / {pages}',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  updated: 'Updated {time}',
  pagination: 'Pages',
  printed: 'This print holds the page on screen only.',
  filter: {
    label: 'Conditions',
    remove: 'Remove the condition: {label}',
    clear: 'Clear filters',
  },
  density: { label: 'Row height', compact: 'Compact', roomy: 'Roomy' },
  columns: {
    button: 'Columns',
    earlier: 'Move earlier: {column}',
    later: 'Move later: {column}',
    reset: 'Back to the initial columns',
  },
  preview: {
    label: 'Preview',
    previous: 'Row before',
    next: 'Row after',
    close: 'Close',
    open: 'Open the file',
  },
  select: {
    page: 'Choose this whole page',
    row: 'Choose {name}',
    bar: 'Chosen rows',
    count: '{count} of {total} chosen',
    whole: 'Choose all {count}',
    clear: 'Choose none',
  },
  views: {
    save: 'Save view',
    by: '{name}, shared by {who}',
    more: 'What to do with this view',
  },
  print: {
    whole: 'Print the whole list',
    bar: 'The whole list is open for printing: {count} rows.',
    cut: 'The first {count} of {total} rows are open for printing; narrow the list to print all.',
    now: 'Print',
    back: 'Back to pages',
  },
}
