import { defineVocabulary } from '../text/vocabulary.ts'

/** Groups a person may belong to (đối tượng): overlapping flags, never one column. */
export const personGroups = defineVocabulary([
  {
    id: 'youth_union_member',
    label: 'Đoàn viên thanh niên',
    also: ['Đoàn viên', 'Thanh niên', 'ĐVTN'],
  },
  { id: 'association_member', label: 'Hội viên', also: ['Đoàn viên, hội viên'] },
  { id: 'militia', label: 'Dân quân', also: ['Dân quân tự vệ', 'DQTV'] },
  { id: 'demobilised_soldier', label: 'Bộ đội xuất ngũ', also: ['Quân nhân xuất ngũ', 'Xuất ngũ'] },
  { id: 'police', label: 'Công an', also: ['Công an xã'] },
  { id: 'soldier', label: 'Quân nhân', also: ['Bộ đội'] },
  { id: 'pupil', label: 'Học sinh' },
  { id: 'student', label: 'Sinh viên' },
  { id: 'worker', label: 'Công nhân', also: ['Công nhân lao động', 'Người lao động'] },
  { id: 'farmer', label: 'Nông dân' },
  { id: 'teacher', label: 'Giáo viên', also: ['Nhà giáo', 'Giảng viên'] },
  { id: 'health_worker', label: 'Cán bộ y tế', also: ['Nhân viên y tế', 'Y tế'] },
  {
    id: 'official',
    label: 'Cán bộ, công chức, viên chức',
    also: ['Cán bộ', 'Công chức', 'Viên chức'],
  },
  { id: 'intellectual', label: 'Trí thức' },
  {
    id: 'private_enterprise',
    label: 'Doanh nghiệp ngoài nhà nước',
    also: ['Doanh nghiệp tư nhân'],
  },
  {
    id: 'locality_head',
    label: 'Trưởng thôn, tổ trưởng tổ dân phố',
    also: ['Trưởng thôn', 'Trưởng bản', 'Tổ trưởng tổ dân phố', 'Tổ trưởng TDP'],
  },
  {
    id: 'front_board',
    label: 'Ban công tác Mặt trận',
    also: ['Trưởng ban công tác Mặt trận', 'Mặt trận'],
  },
  { id: 'retired', label: 'Hưu trí', also: ['Nghỉ hưu', 'Cán bộ hưu trí'] },
])

export type PersonGroup = (typeof personGroups)['terms'][number]['id']

/** Reads a cell with several groups parted by semicolons, slashes or line breaks. */
export function parsePersonGroups(text: string): { known: PersonGroup[]; unknown: string[] } {
  const whole = personGroups.parse(text)
  if (whole.ok) return { known: [whole.id], unknown: [] }
  const known = new Set<PersonGroup>()
  const unknown: string[] = []
  for (const part of text.split(/[;,/\n+]/u).map((each) => each.trim())) {
    if (part === '') continue
    const reading = personGroups.parse(part)
    if (reading.ok) known.add(reading.id)
    else unknown.push(part)
  }
  return { known: [...known], unknown }
}
