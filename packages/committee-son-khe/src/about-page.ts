import type { CommitteePage } from '@nguon/domain/committee/committee-page'

/** What the commune says of itself, at /trang/gioi-thieu: every kind of block but a picture. */
export const aboutPage: CommitteePage = {
  slug: 'gioi-thieu',
  title: 'Giới thiệu',
  sapo: 'Xã Sơn Khê không có thật: tên người, tên thôn và số liệu trên trang này chỉ để minh họa.',
  body: [
    {
      type: 'paragraph',
      spans: [
        {
          text: 'Đảng bộ xã gồm các đảng bộ liên thôn, đảng bộ cơ quan và những chi bộ trực thuộc. Kết quả từng tháng có ở mục ',
        },
        { text: 'Kết quả', href: '/ket-qua' },
        { text: '.' },
      ],
    },
    { type: 'heading', level: 2, text: 'Gặp chi bộ ở đâu' },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ text: 'Sáng thứ Ba tại trụ sở Đảng ủy, thôn Bản Mới.' }],
        [{ text: 'Tối ngày 3 hằng tháng tại nhà văn hóa thôn, sau buổi sinh hoạt chi bộ.' }],
      ],
    },
    { type: 'heading', level: 3, text: 'Cần mang theo' },
    {
      type: 'list',
      ordered: true,
      items: [[{ text: 'Giấy tờ tùy thân.' }], [{ text: 'Lý lịch tự khai, nếu đã viết.' }]],
    },
    {
      type: 'quote',
      spans: [{ text: 'Ai muốn phấn đấu vào Đảng, chi bộ thôn là nơi gõ cửa đầu tiên.' }],
      source: 'Ban Thường vụ Đảng ủy xã Sơn Khê',
    },
  ],
}
