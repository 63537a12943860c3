import { defineCommittee } from '@nguon/domain/committee/define-committee'
import { verified } from '@nguon/domain/rules/rule'
import { aboutPage } from './about-page.ts'
import { words } from './words.ts'
import { youthUnionAdmissions } from './youth-union-admissions.ts'

/** Invented, to be copied: the committee, its regulation and its number do not exist. */
const localRegulation = {
  document: '00-QC/ĐU (ví dụ)',
  issuedOn: '2026-08-03',
  article: 'Điều 1',
}

/**
 * A committee with a measure of its own that holds the ceremony sooner than it must, and whose public
 * site has a page more and the blue of indigo cloth.
 */
export const committee = defineCommittee({
  id: 'example',
  name: 'Đảng bộ xã Ví Dụ',
  measures: [youthUnionAdmissions],
  overrides: [{ pack: '208-qd-tw', rules: { ceremonyWorkingDays: verified(15, localRegulation) } }],
  messages: words,
  theme: { accent: { light: '#2C4A7C', dark: '#9DB8E8' } },
  pages: [aboutPage],
})
