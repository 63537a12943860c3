import { listWords } from '../exports/lists.ts'
import type { TemplateList } from './columns-of-lists.ts'

/** The words of empty lists. They are Vietnamese whatever the reader's language: an import knows them. */
export const templateWords = {
  motto: listWords.motto,
  number: listWords.number,
  fileName: 'mau-nhap-du-lieu.xlsx',
  note: '(Ghi mỗi dòng một mục, ngay dưới tiêu đề cột; giữ nguyên tên cột)',
  guidance: {
    sheet: 'Hướng dẫn',
    title: 'HƯỚNG DẪN ĐIỀN MẪU',
    notes: [
      '(Trang không dùng thì để nguyên hoặc xóa đi. Ô chưa biết thì để trống, không ghi “chưa rõ”.)',
      '(Điền xong thì tải tệp lên ở màn hình Nhập dữ liệu: hệ thống chạy thử trước, chưa ghi gì.)',
    ],
    column: 'Cột',
    write: 'Cách ghi',
    page: 'Trang {sheet}',
    choices: '{write} Chọn: {choices}.',
  },
  catalogue: { sheet: 'Danh mục', title: 'DANH MỤC ĐỂ CHỌN' },
  lists: {
    units: {
      sheet: 'Đơn vị',
      title: listWords.units.title,
      lead: 'Mỗi dòng một tổ chức đảng. Đơn vị đã có trong hệ thống thì không phải ghi lại.',
    },
    members: {
      sheet: 'Đảng viên',
      title: 'DANH SÁCH ĐẢNG VIÊN',
      lead: 'Mỗi dòng một đảng viên, chính thức hoặc dự bị.',
    },
    candidates: {
      sheet: listWords.candidates.sheet,
      title: listWords.candidates.title,
      lead: 'Mỗi dòng một quần chúng ưu tú đang trong nguồn, với ngày của các bước đã làm.',
    },
    targets: {
      sheet: 'Chỉ tiêu',
      title: 'CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM {year}',
      lead: 'Mỗi dòng một đơn vị được giao chỉ tiêu. Chỉ tiêu của năm ghi ở tiêu đề trang; năm khác thì sửa năm ở đó.',
    },
  } satisfies Record<TemplateList, { sheet: string; title: string; lead: string }>,
} as const
