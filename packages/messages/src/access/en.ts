import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  role: {
    system_admin: 'System administrator',
    planner: 'Planner',
    leader: 'Leader',
    unit_secretary: 'Unit secretary',
    editor: 'Editor',
    publisher: 'Publisher',
    auditor: 'Auditor',
    data_protection_officer: 'Data protection officer',
    reader: 'Reader',
  },
  lent: '{role} (lent)',
  duty: {
    system_admin: 'Creates and disables accounts, grants roles; sees no records',
    planner: 'Imports data, looks after units, sources and targets',
    leader: 'Reads the figures and approves',
    unit_secretary: 'Follows and records the steps of the own unit',
    editor: 'Writes news and slogans',
    publisher: 'Approves and publishes, never the own texts',
    auditor: 'Reads the log',
    data_protection_officer: 'Watches how personal data are used',
    reader: 'Reads summary figures',
  },
}
