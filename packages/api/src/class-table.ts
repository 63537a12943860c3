import type { DataClass, Role } from '@nguon/domain/access/roles'

const nobody: Record<Role, boolean> = {
  system_admin: false,
  planner: false,
  leader: false,
  unit_secretary: false,
  editor: false,
  publisher: false,
  auditor: false,
  data_protection_officer: false,
  reader: false,
}

const everybody: Record<Role, boolean> = {
  system_admin: true,
  planner: true,
  leader: true,
  unit_secretary: true,
  editor: true,
  publisher: true,
  auditor: true,
  data_protection_officer: true,
  reader: true,
}

/** Every class of data with every role by name, written down a second time on purpose: to be compared. */
export const classTable: Record<DataClass, Record<Role, boolean>> = {
  units: everybody,
  units_write: { ...nobody, system_admin: true, planner: true },
  people: {
    ...nobody,
    planner: true,
    leader: true,
    unit_secretary: true,
    data_protection_officer: true,
  },
  people_write: { ...nobody, planner: true, unit_secretary: true },
  sensitive: { ...nobody, planner: true, data_protection_officer: true },
  plans: { ...nobody, planner: true, leader: true, unit_secretary: true, reader: true },
  plans_write: { ...nobody, planner: true, leader: true },
  content: { ...nobody, leader: true, editor: true, publisher: true },
  content_write: { ...nobody, editor: true },
  content_publish: { ...nobody, publisher: true },
  figures: {
    ...nobody,
    planner: true,
    leader: true,
    unit_secretary: true,
    editor: true,
    publisher: true,
    reader: true,
  },
  figures_publish: { ...nobody, planner: true, leader: true },
  accounts: { ...nobody, system_admin: true },
  accounts_below: { ...nobody, planner: true, unit_secretary: true },
  audit: { ...nobody, system_admin: true, auditor: true, data_protection_officer: true },
  rules: everybody,
  rules_write: { ...nobody, system_admin: true, leader: true },
}
