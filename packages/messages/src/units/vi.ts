import type { UnitKind } from '@nguon/domain/units/kinds'
import type { Sector } from '@nguon/domain/units/sectors'

/** The words of the registers, as the vocabularies of the domain write them. */
export const vi = {
  kind: {
    party_committee: 'Đảng bộ cấp trên cơ sở',
    grassroots_party_org: 'Đảng bộ cơ sở',
    base_cell: 'Chi bộ cơ sở',
    sectional_org: 'Đảng bộ bộ phận',
    sub_cell: 'Chi bộ trực thuộc',
    subordinate_org: 'Đảng bộ trực thuộc cơ sở',
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
