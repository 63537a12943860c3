import type { UnitKind } from '@nguon/domain/units/kinds'
import type { Sector } from '@nguon/domain/units/sectors'

export const vi = {
  kind: {
    party_committee: 'Đảng bộ xã',
    grassroots_party_org: 'Đảng bộ cơ sở',
    base_cell: 'Chi bộ cơ sở',
    sectional_org: 'Đảng bộ bộ phận',
    sub_cell: 'Chi bộ trực thuộc',
    subordinate_org: 'Đảng bộ trực thuộc đảng bộ cơ sở',
  } satisfies Record<UnitKind, string>,
  sector: {
    locality: 'Thôn, bản, tổ dân phố',
    agency: 'Cơ quan',
    school: 'Trường học',
    health: 'Y tế',
    military: 'Quân sự',
    police: 'Công an',
    enterprise_state: 'Doanh nghiệp nhà nước',
    enterprise_private: 'Doanh nghiệp ngoài nhà nước',
    other: 'Khác',
  } satisfies Record<Sector, string>,
} as const
