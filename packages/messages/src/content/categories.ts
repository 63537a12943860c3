/** Sections that the form proposes; a committee may write others. */
export const proposedCategories = [
  'Phát triển đảng viên',
  'Xây dựng Đảng',
  'Gương đảng viên',
  'Hoạt động chi bộ',
  'Đoàn thể, quần chúng',
  'Văn bản, hướng dẫn',
] as const
