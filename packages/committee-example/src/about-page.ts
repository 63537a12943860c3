import type { CommitteePage } from '@nguon/domain/committee/committee-page'

/** Where the invented commune lies, at /trang/gioi-thieu. */
export const aboutPage: CommitteePage = {
  slug: 'gioi-thieu',
  title: 'Giới thiệu',
  sapo: 'Xã Ví Dụ không có thật; trang này chỉ cho thấy một đảng bộ thêm trang riêng bằng cách nào.',
  body: [
    {
      type: 'paragraph',
      spans: [{ text: 'Đảng bộ xã có các chi bộ thôn, chi bộ trường học và chi bộ cơ quan.' }],
    },
    { type: 'heading', level: 2, text: 'Tiếp dân' },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ text: 'Sáng thứ Ba tại trụ sở Đảng ủy.' }],
        [{ text: 'Sáng thứ Năm tại nhà văn hóa thôn.' }],
      ],
    },
  ],
}
