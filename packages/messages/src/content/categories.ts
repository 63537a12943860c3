/** Sections that the form proposes; a committee may write others. */
export const proposedCategories = [
  'Phát triển đảng viên',
  'Xây dựng Đảng',
  'Gương đảng viên',
  'Hoạt động chi bộ',
  'Mặt trận, đoàn thể',
  'Văn bản, hướng dẫn',
] as const
