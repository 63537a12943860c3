import type { LegacyEncoding } from '@nguon/domain/text/legacy-tables'
import { writeHead, writeRow } from './columns.ts'
import type { Layout } from './drawing.ts'
import { encode } from './encode.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import * as p from './person-columns.ts'

/** The page with all its texts in the encoding. */
function inEncoding(page: Page, encoding: LegacyEncoding): Page {
  return {
    ...page,
    finish() {
      const { sheet, problems } = page.finish()
      const rows = sheet.rows?.map((row) => row.map((value) => encode(value, encoding))) ?? []
      return { sheet: { ...sheet, rows }, problems }
    },
  }
}

/** A list of 2003 in the font .VnTime, years in two digits. */
export const inTcvn3: Layout = {
  name: 'TCVN3 with years of two digits',
  seed: 41,
  defects: ['unclearCentury', 'unknownEthnicGroup', 'futureAdmission'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'admittedOn'],
  births: 'day',
  without: 'e_de',
  draw({ committee, cells }) {
    const page = openPage('Danh sach')
    const columns = [
      p.ordinal('TT'),
      p.fullName('Họ và tên'),
      ...p.births(['Sinh ngày'], p.writings.short),
      p.ethnicGroup(),
      p.admitted('Ngày vào Đảng', p.writings.short),
      p.card('Số thẻ ĐV'),
    ]
    page.line(committee.name)
    page.line('Danh sách đảng viên')
    writeHead(page, columns)
    for (const [unit, entries] of cells) {
      page.line(null, unit)
      for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
    }
    page.line(null, 'Người lập biểu', null, null, 'Bí thư')
    return [inEncoding(page, 'tcvn3')]
  },
}

/** A list from the south in VNI-Times, the cell in a column. */
export const inVni: Layout = {
  name: 'VNI with the cell in a column',
  seed: 42,
  defects: ['unknownUnit', 'impossibleBirth'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'officialOn'],
  births: 'day',
  without: 'e_de',
  draw({ entries }) {
    const page = openPage('DS')
    const columns = [
      p.ordinal(),
      p.fullName('HỌ VÀ TÊN'),
      p.birth('NGÀY SINH', p.writings.words),
      p.gender('NAM/NỮ'),
      p.ethnicGroup('DÂN TỘC'),
      p.unit('ĐƠN VỊ'),
      p.admitted('NGÀY KẾT NẠP', p.writings.slashes),
      p.official('CHÍNH THỨC', p.writings.words),
      p.card('THẺ ĐẢNG'),
    ]
    writeHead(page, columns)
    for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
    return [inEncoding(page, 'vni')]
  },
}
