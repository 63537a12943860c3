import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  kind: {
    party_committee: 'Party organisation above the grassroots',
    grassroots_party_org: 'Grassroots Party organisation',
    base_cell: 'Grassroots cell',
    sectional_org: 'Intermediate organisation',
    sub_cell: 'Subordinate cell',
    subordinate_org: 'Organisation under a grassroots organisation',
  },
  sector: {
    locality: 'Hamlets and residential groups',
    agency: 'Offices',
    school: 'Schools',
    health: 'Health',
    military: 'Military',
    police: 'Police',
    enterprise_state: 'State enterprises',
    enterprise_private: 'Private enterprises',
    other: 'Other',
  },
}
