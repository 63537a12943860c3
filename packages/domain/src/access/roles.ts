export const roles = [
  'system_admin',
  'planner',
  'leader',
  'unit_secretary',
  'editor',
  'publisher',
  'auditor',
  'data_protection_officer',
  'reader',
] as const

export type Role = (typeof roles)[number]

export const dataClasses = [
  'units',
  'units_write',
  'people',
  'people_write',
  'sensitive',
  'plans',
  'plans_write',
  'content',
  'content_write',
  'content_publish',
  'figures',
  'figures_publish',
  'accounts',
  'accounts_below',
  'audit',
  'rules',
  'rules_write',
] as const

/** What a row security policy asks for. A class ending in `_write` or `_publish` does not imply reading. */
export type DataClass = (typeof dataClasses)[number]

/**
 * Which classes a role opens in the units below its grant. The table `role_class` of the database
 * holds the same rows; the administrator of the system sees no person.
 */
export const roleClasses: Record<Role, readonly DataClass[]> = {
  system_admin: ['units', 'units_write', 'accounts', 'audit', 'rules', 'rules_write'],
  planner: [
    'units',
    'units_write',
    'people',
    'people_write',
    'sensitive',
    'plans',
    'plans_write',
    'figures',
    'figures_publish',
    'accounts_below',
    'rules',
  ],
  leader: [
    'units',
    'people',
    'plans',
    'plans_write',
    'figures',
    'figures_publish',
    'content',
    'rules',
    'rules_write',
  ],
  unit_secretary: [
    'units',
    'people',
    'people_write',
    'plans',
    'figures',
    'accounts_below',
    'rules',
  ],
  editor: ['units', 'content', 'content_write', 'figures', 'rules'],
  publisher: ['units', 'content', 'content_publish', 'figures', 'rules'],
  auditor: ['units', 'audit', 'rules'],
  data_protection_officer: ['units', 'people', 'sensitive', 'audit', 'rules'],
  reader: ['units', 'plans', 'figures', 'rules'],
}

/** Whether any of the roles opens the class. */
export function covers(held: Iterable<Role>, dataClass: DataClass): boolean {
  for (const role of held) if (roleClasses[role].includes(dataClass)) return true
  return false
}
