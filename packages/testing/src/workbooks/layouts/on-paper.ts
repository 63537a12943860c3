import { writeHead, writeRow } from './columns.ts'
import type { Layout } from './drawing.ts'
import { flawed, openPage } from './page.ts'
import * as p from './person-columns.ts'

const PER_PAGE = 14

/** Laid out for printing: three rows of header that come again on each page, sums and page numbers below. */
export const printedPages: Layout = {
  name: 'printed pages with repeated headers',
  seed: 51,
  defects: ['missingName', 'earlyOfficial', 'monthFirstBirth'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'admittedOn', 'officialOn'],
  births: 'day',
  draw({ entries }) {
    const page = openPage('In')
    const columns = [
      p.ordinal(),
      p.fullName(['Lý lịch', 'Họ và tên']),
      ...p.births(['Lý lịch', 'Ngày sinh'], p.writings.cells),
      p.ethnicGroup(['Lý lịch', 'Dân tộc']),
      p.other(['Trình độ', 'Học vấn'], '12/12'),
      p.other(['Trình độ', 'LLCT'], 'Sơ cấp'),
      p.unit('Sinh hoạt tại'),
      p.admitted(['Đảng', 'Ngày kết nạp'], p.writings.slashes),
      p.official(['Đảng', 'Ngày chính thức'], p.writings.slashes),
      p.card(['Đảng', 'Số thẻ']),
    ]
    for (let first = 0; first < entries.length; first += PER_PAGE) {
      page.line('DANH SÁCH ĐẢNG VIÊN')
      writeHead(page, columns)
      const shown = entries.slice(first, first + PER_PAGE)
      for (const [index, entry] of shown.entries()) {
        writeRow(page, columns, entry, first + index + 1)
      }
      page.line('Cộng trang', shown.length)
      page.line('NGƯỜI LẬP', null, null, null, 'BÍ THƯ')
      page.line(null, `Trang ${first / PER_PAGE + 1}`)
    }
    return [page]
  },
}

/** Members, and below them on the same sheet another list that must not be read as more members. */
export const listBelowList: Layout = {
  name: 'another list below the members',
  seed: 52,
  defects: ['badCard'],
  shows: ['birth', 'card', 'officialOn'],
  births: 'day',
  draw({ entries }) {
    const page = openPage('Đảng viên')
    const columns = [
      p.ordinal(),
      p.fullName(),
      p.birth('Ngày sinh', p.writings.slashes),
      p.unit('Tên chi bộ'),
      p.admitted('Kết nạp', p.writings.slashes),
      p.official('Công nhận chính thức', p.writings.slashes),
      p.card(),
    ]
    writeHead(page, columns)
    for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
    page.line()
    page.line('DANH SÁCH QUẦN CHÚNG ƯU TÚ')
    page.line(
      flawed('second_list', 'TT'),
      'Họ và tên',
      'Chi bộ',
      'Ngày sinh',
      'Đảng viên giúp đỡ',
      'Đưa vào nguồn',
    )
    page.line(1, 'Mạc Duy Lãm', 'Chi bộ nào đó', '01/02/2001', 'Tạ Bá Trực', '05/06/2024')
    return [page]
  },
}
