import type { ArticleDraft } from '@nguon/domain/content/article'
import type { ArticleBody } from '@nguon/domain/content/article-body'
import type { SloganDraft } from '@nguon/domain/content/slogan'

/** Words of an invented commune; no person and no place in them exists. */
export const slogans: readonly SloganDraft[] = [
  {
    kicker: 'Uống nước nhớ nguồn',
    firstLine: 'Giữ vững niềm tin, bồi đắp nguồn trẻ',
    secondLine: 'xây dựng Đảng bộ xã Sơn Khê trong sạch, vững mạnh',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    position: 1,
  },
  {
    kicker: 'Chi bộ gần dân',
    firstLine: 'Mỗi chi bộ một việc thiết thực,',
    secondLine: 'mỗi đảng viên một tấm gương ở thôn mình',
    validFrom: '2026-01-01',
    validTo: null,
    position: 2,
  },
  {
    kicker: 'Tháng Thanh niên',
    firstLine: 'Tuổi trẻ Sơn Khê rèn đức, luyện tài,',
    secondLine: 'phấn đấu đứng vào hàng ngũ của Đảng',
    validFrom: '2026-03-01',
    validTo: '2026-04-30',
    position: 3,
  },
]

const paragraphs = (...texts: string[]): ArticleBody =>
  texts.map((text) => ({ type: 'paragraph', spans: [{ text }] }))

const drawn = { caption: 'Tranh minh họa', credit: '' }

export const articles: readonly ArticleDraft[] = [
  {
    title: 'Sơn Khê phấn đấu kết nạp từ 40 đến 45 đảng viên trong năm 2026',
    sapo: 'Kế hoạch năm giao chỉ tiêu tới từng đảng bộ, chi bộ cơ sở; riêng đảng viên là người dân tộc thiểu số từ 13 đến 18 đồng chí.',
    authorName: 'Hải Vân',
    category: 'Phát triển đảng viên',
    image: {
      picture: 'seedlings',
      alternative: { kind: 'text', text: 'Tranh vẽ ba cây non trên nương dưới mặt trời đỏ' },
      ...drawn,
    },
    body: [
      ...paragraphs(
        'Ban Thường vụ Đảng ủy xã Sơn Khê đã giao chỉ tiêu kết nạp đảng viên năm 2026 cho các tổ chức cơ sở đảng trực thuộc. Toàn Đảng bộ phấn đấu kết nạp từ 40 đến 45 đồng chí, khuyến khích các chi bộ có nguồn dồi dào làm vượt mức.',
        'So với cách giao của những năm trước, kế hoạch lần này tính đến nguồn thực có của từng chi bộ. Nơi đã có quần chúng ưu tú học xong lớp bồi dưỡng nhận thức về Đảng được giao sớm từ quý I; nơi chưa có nguồn được giao việc tạo nguồn trước, giao chỉ tiêu kết nạp sau.',
      ),
      { type: 'heading', level: 2, text: 'Ba việc làm ngay trong quý II' },
      {
        type: 'list',
        ordered: true,
        items: [
          [{ text: 'Rà soát danh sách nguồn, ghi rõ người giúp đỡ của từng quần chúng ưu tú.' }],
          [{ text: 'Cử quần chúng ưu tú của các chi bộ thôn dự lớp bồi dưỡng mở tại xã.' }],
          [
            {
              text: 'Cấp ủy viên phụ trách dự sinh hoạt với những chi bộ nhiều năm chưa có nguồn.',
            },
          ],
        ],
      },
      ...paragraphs('Kết quả từng tháng được chốt vào ngày cuối tháng và công bố trên trang này.'),
    ],
  },
  {
    title: 'Chi bộ thôn Đạ Tràng 1 giúp quần chúng ưu tú phấn đấu bằng việc cụ thể',
    sapo: 'Mỗi quần chúng ưu tú trong danh sách nguồn nhận một việc của thôn, có đảng viên đi cùng và nhận xét sau từng quý.',
    authorName: 'Ka Mai',
    category: 'Hoạt động chi bộ',
    image: {
      picture: 'meeting',
      alternative: {
        kind: 'text',
        text: 'Tranh vẽ phòng họp của thôn với tấm bảng và dãy bàn',
      },
      ...drawn,
    },
    body: [
      ...paragraphs(
        'Buổi sinh hoạt tháng Ba của Chi bộ thôn Đạ Tràng 1 dành phần lớn thời gian để nghe các đảng viên được phân công giúp đỡ quần chúng ưu tú báo cáo. Không ai đọc báo cáo dài: người thì kể chuyện vận động bà con góp công làm đường ra khu sản xuất, người thì nói về lớp xóa mù chữ buổi tối.',
        'Cách làm của chi bộ là giao cho mỗi quần chúng ưu tú một việc vừa sức và có ngày hoàn thành. Đảng viên đi cùng không làm thay, chỉ góp ý và ghi nhận xét vào sổ theo dõi.',
      ),
      {
        type: 'quote',
        spans: [
          {
            text: 'Nhìn việc thì biết người. Chi bộ nhận xét cũng dễ, mà người được giao việc cũng thấy mình có ích.',
          },
        ],
        source: 'Ý kiến tại buổi sinh hoạt',
      },
    ],
  },
  {
    title: 'Khai giảng lớp bồi dưỡng nhận thức về Đảng tại Sơn Khê',
    sapo: 'Lớp học mở vào các ngày cuối tuần để quần chúng ưu tú ở thôn xa và người đi làm đều theo được.',
    authorName: 'Hải Vân',
    category: 'Phát triển đảng viên',
    image: {
      picture: 'flag',
      alternative: { kind: 'text', text: 'Tranh vẽ lá cờ trên cột cờ trước ngôi nhà mái đỏ' },
      ...drawn,
    },
    body: paragraphs(
      'Lớp bồi dưỡng nhận thức về Đảng đợt đầu năm đã khai giảng tại hội trường xã. Học viên là quần chúng ưu tú do các chi bộ thôn, trường học, trạm y tế và doanh nghiệp trên địa bàn giới thiệu.',
      'Chương trình được xếp vào bốn ngày thứ Bảy và Chủ nhật. Học viên ở các thôn xa được bố trí chỗ nghỉ tại nhà công vụ của trường; người có con nhỏ có thể gửi con ở lớp mầm non cạnh hội trường.',
      'Cuối khóa, mỗi học viên viết bài thu hoạch gắn với một việc đang làm ở thôn hoặc đơn vị mình.',
    ),
  },
  {
    title: 'Đảng viên thôn Bản Mới cùng bà con giữ rừng đầu nguồn',
    sapo: 'Bảy hộ gia đình nhận khoán khu rừng trên khe nước của thôn, đảng viên đi tuần trước rồi mới vận động hàng xóm.',
    authorName: 'Ka Mai',
    category: 'Gương đảng viên',
    image: {
      picture: 'terraces',
      alternative: { kind: 'text', text: 'Tranh vẽ nhà sàn trên ruộng bậc thang trong đêm' },
      ...drawn,
    },
    body: paragraphs(
      'Khe nước phía trên thôn Bản Mới có năm cạn từ tháng Hai. Khi chi bộ bàn cách giữ rừng, các đảng viên nhận phần khó trước: đi tuần vào ban đêm và trồng dặm những chỗ đất trống.',
      'Sau một mùa mưa, thêm bảy hộ xin cùng nhận khoán. Tổ tuần rừng nay có lịch chung, có sổ ghi và một nhóm nhắn tin để báo tin nhanh.',
      'Trong số những người tham gia có ba thanh niên đang được chi bộ theo dõi, giúp đỡ để đưa vào danh sách nguồn.',
    ),
  },
]
