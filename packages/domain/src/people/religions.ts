import { defineVocabulary } from '../text/vocabulary.ts'

/** Recognised religions, `none` and `other`. What is unknown is absent, never `none`. */
export const religions = defineVocabulary([
  { id: 'none', label: 'Không', also: ['Không tôn giáo', 'Không có', 'Ko'] },
  { id: 'buddhism', label: 'Phật giáo', also: ['Đạo Phật', 'Phật'] },
  {
    id: 'catholicism',
    label: 'Công giáo',
    also: ['Thiên Chúa giáo', 'Thiên Chúa', 'Đạo Thiên Chúa', 'Đạo Công giáo'],
  },
  { id: 'protestantism', label: 'Tin Lành', also: ['Đạo Tin Lành'] },
  { id: 'caodaism', label: 'Cao Đài', also: ['Đạo Cao Đài'] },
  { id: 'hoa_hao', label: 'Phật giáo Hòa Hảo', also: ['Hòa Hảo', 'Đạo Hòa Hảo'] },
  { id: 'islam', label: 'Hồi giáo', also: ['Đạo Hồi', 'Islam'] },
  { id: 'brahmanism', label: 'Bà-la-môn giáo', also: ['Bà La Môn', 'Balamon'] },
  { id: 'pure_land', label: 'Tịnh độ Cư sĩ Phật hội Việt Nam', also: ['Tịnh độ cư sĩ'] },
  { id: 'tu_an_hieu_nghia', label: 'Đạo Tứ Ân Hiếu Nghĩa', also: ['Tứ Ân Hiếu Nghĩa'] },
  { id: 'buu_son_ky_huong', label: 'Bửu Sơn Kỳ Hương' },
  { id: 'minh_su', label: 'Minh Sư Đạo' },
  { id: 'minh_ly', label: 'Minh Lý Đạo' },
  { id: 'bahai', label: "Tôn giáo Baha'i", also: ["Baha'i"] },
  { id: 'adventism', label: 'Cơ Đốc Phục lâm' },
  { id: 'mormonism', label: 'Mặc Môn' },
  { id: 'ta_lon', label: 'Phật giáo Hiếu Nghĩa Tà Lơn' },
  { id: 'other', label: 'Tôn giáo khác', also: ['Khác'] },
])

export type Religion = (typeof religions)['terms'][number]['id']
