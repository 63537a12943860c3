import { defineVocabulary } from '../text/vocabulary.ts'

export type Gender = 'male' | 'female'

export const genders = defineVocabulary<Gender>([
  { id: 'male', label: 'Nam' },
  { id: 'female', label: 'Nữ' },
])
