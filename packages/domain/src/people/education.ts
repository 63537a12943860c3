import { defineVocabulary } from '../text/vocabulary.ts'

export type ProfessionalLevel =
  | 'none'
  | 'elementary'
  | 'intermediate'
  | 'college'
  | 'university'
  | 'master'
  | 'doctorate'

/** Professional qualification (trình độ chuyên môn), lowest first. */
export const professionalLevels = defineVocabulary<ProfessionalLevel>([
  { id: 'none', label: 'Chưa qua đào tạo', also: ['Không'] },
  { id: 'elementary', label: 'Sơ cấp' },
  { id: 'intermediate', label: 'Trung cấp', also: ['Trung học chuyên nghiệp', 'THCN', 'TC'] },
  { id: 'college', label: 'Cao đẳng', also: ['CĐ'] },
  { id: 'university', label: 'Đại học', also: ['ĐH', 'Cử nhân', 'Kỹ sư', 'Bác sĩ'] },
  { id: 'master', label: 'Thạc sĩ', also: ['Thạc sỹ', 'ThS', 'Cao học'] },
  { id: 'doctorate', label: 'Tiến sĩ', also: ['Tiến sỹ', 'TS'] },
])

export type TheoryLevel = 'none' | 'elementary' | 'intermediate' | 'advanced' | 'bachelor'

/** Political theory (trình độ lý luận chính trị), lowest first. */
export const theoryLevels = defineVocabulary<TheoryLevel>([
  { id: 'none', label: 'Chưa qua đào tạo', also: ['Không'] },
  { id: 'elementary', label: 'Sơ cấp', also: ['SC'] },
  { id: 'intermediate', label: 'Trung cấp', also: ['TC'] },
  { id: 'advanced', label: 'Cao cấp', also: ['CC'] },
  { id: 'bachelor', label: 'Cử nhân', also: ['CN'] },
])
