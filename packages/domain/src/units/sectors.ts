import { defineVocabulary } from '../text/vocabulary.ts'

export type Sector =
  | 'locality'
  | 'agency'
  | 'school'
  | 'health'
  | 'military'
  | 'police'
  | 'enterprise_state'
  | 'enterprise_private'
  | 'other'

/** Sectors (loại hình) of units with the words of registers. */
export const sectors = defineVocabulary<Sector>([
  {
    id: 'locality',
    label: 'Thôn, bản, tổ dân phố',
    also: [
      'Thôn',
      'Bản',
      'Buôn',
      'Ấp',
      'Khu phố',
      'Khu dân cư',
      'Tổ dân phố',
      'Nông thôn',
      'Địa bàn dân cư',
    ],
  },
  { id: 'agency', label: 'Cơ quan', also: ['Cơ quan hành chính', 'Hành chính', 'Cơ quan, đơn vị'] },
  { id: 'school', label: 'Trường học', also: ['Giáo dục', 'Sự nghiệp giáo dục', 'Trường'] },
  { id: 'health', label: 'Y tế', also: ['Trạm y tế', 'Bệnh viện', 'Sự nghiệp y tế'] },
  { id: 'military', label: 'Quân sự', also: ['Quân đội', 'Quốc phòng'] },
  { id: 'police', label: 'Công an' },
  {
    id: 'enterprise_state',
    label: 'Doanh nghiệp nhà nước',
    also: ['DNNN', 'Doanh nghiệp có vốn nhà nước'],
  },
  {
    id: 'enterprise_private',
    label: 'Doanh nghiệp ngoài nhà nước',
    also: ['DNNNN', 'Doanh nghiệp ngoài khu vực nhà nước', 'Doanh nghiệp tư nhân', 'Hợp tác xã'],
  },
  { id: 'other', label: 'Khác', also: ['Loại hình khác'] },
])
