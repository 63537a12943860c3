import type { Words } from '@nguon/messages/dictionary'

const vi = {
  example__youth_union_admissions: 'Tỷ lệ đảng viên mới là đoàn viên thanh niên',
  example__youth_union_admissions_method:
    'Số người được kết nạp là đoàn viên thanh niên chia cho tổng số người được kết nạp trong kỳ.',
} as const

export const words = {
  vi,
  en: {
    example__youth_union_admissions: 'Share of new members from the Youth Union',
    example__youth_union_admissions_method:
      'Admitted persons who belong to the Youth Union, divided by all admitted in the period.',
  },
} satisfies Words<typeof vi>
