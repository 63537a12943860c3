import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  title: 'Candidates',
  count: { plural: { one: '{count} candidate', other: '{count} candidates' } },
  add: 'Add a candidate',
  duplicates: 'Duplicates',
  search: 'Name, accents optional',
  view: { open: 'Open', overdue: 'Overdue', soon: 'Due within 30 days', closed: 'Closed' },
  filter: {
    stage: 'Stage',
    anyStage: 'Any stage',
    group: 'Group',
    anyGroup: 'Any group',
    unit: 'Unit: {name}',
    admitted: 'Admitted in {year}',
    asked: 'Something against the rules, by an imported file',
  },
  column: {
    name: 'Name',
    unit: 'Cell',
    stage: 'Stage',
    days: 'Days',
    due: 'Next step and deadline',
    helpers: 'Helpers',
    group: 'Group',
    sourced: 'On the list since',
  },
  empty: {
    title: 'Nobody is on the list yet',
    text: 'Import the list from an Excel file, or add people one by one.',
  },
  assign: 'Assign a helper',
  recent: 'Recent acts',
}
