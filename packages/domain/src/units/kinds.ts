import { defineVocabulary } from '../text/vocabulary.ts'

export type UnitKind =
  | 'party_committee'
  | 'grassroots_party_org'
  | 'base_cell'
  | 'sectional_org'
  | 'sub_cell'
  | 'subordinate_org'

/** Kinds of organisation with the words of registers; the old word of an organisation is kept beside the new. */
export const unitKinds = defineVocabulary<UnitKind>([
  {
    id: 'party_committee',
    label: 'Đảng bộ cấp trên cơ sở',
    also: ['Đảng bộ xã', 'Đảng bộ phường', 'Đảng bộ đặc khu', 'Đảng bộ huyện', 'Đảng bộ tỉnh'],
  },
  {
    id: 'grassroots_party_org',
    label: 'Đảng bộ cơ sở',
    also: ['ĐBCS', 'Đảng ủy cơ sở', 'Đảng uỷ cơ sở'],
  },
  { id: 'base_cell', label: 'Chi bộ cơ sở', also: ['CBCS'] },
  { id: 'sectional_org', label: 'Đảng bộ bộ phận', also: ['ĐBBP'] },
  { id: 'sub_cell', label: 'Chi bộ trực thuộc', also: ['CBTT', 'Chi bộ trực thuộc đảng bộ cơ sở'] },
  { id: 'subordinate_org', label: 'Đảng bộ trực thuộc cơ sở', also: ['Đảng bộ trực thuộc'] },
])

/** Kinds that count as "tổ chức cơ sở đảng": the first tier below the committee. */
export const grassrootsKinds: readonly UnitKind[] = ['grassroots_party_org', 'base_cell']

/** Kinds whose members meet and vote on a candidate. */
export const cellKinds: readonly UnitKind[] = ['base_cell', 'sub_cell']
