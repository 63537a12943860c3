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
}
