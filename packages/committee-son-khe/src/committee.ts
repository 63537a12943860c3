import { defineCommittee } from '@nguon/domain/committee/define-committee'
import { aboutPage } from './about-page.ts'

/** The invented commune of the sample workbook, the demo and the browser tests, with a page more. */
export const committee = defineCommittee({
  id: 'son_khe',
  name: 'Đảng bộ xã Sơn Khê',
  pages: [aboutPage],
})
