import { writeHead, writeRow } from './columns.ts'
import type { Layout } from './drawing.ts'
import { flawed, openPage } from './page.ts'
import * as p from './person-columns.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The form of the organisation boards: cells as merged headings, counted below each, two rows of header. */
export const romanSections: Layout = {
  name: 'sections with roman numbers',
  seed: 11,
  defects: ['impossibleBirth', 'badCard', 'unknownEthnicGroup'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'admittedOn', 'officialOn'],
  births: 'day',
  draw({ committee, cells }) {
    const page = openPage('DSĐV')
    const columns = [
      p.ordinal('TT'),
      p.fullName('Họ và tên khai sinh'),
      ...p.births(['Ngày, tháng, năm sinh'], p.writings.slashes),
      p.ethnicGroup(),
      p.other('Quê quán', 'Sơn Khê'),
      p.admitted(['Ngày vào Đảng', 'Dự bị'], p.writings.slashes),
      p.official(['Ngày vào Đảng', 'Chính thức'], p.writings.slashes),
      p.card('Số thẻ'),
    ]
    page.line(committee.name.toUpperCase(), null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM')
    page.line('BAN TỔ CHỨC', null, null, null, 'Nậm Hin, ngày 02 tháng 01 năm 2026')
    page.across('DANH SÁCH ĐẢNG VIÊN', columns.length)
    writeHead(page, columns)
    page.line(...columns.map((_, place) => `(${place + 1})`))
    for (const [place, [unit, entries]] of cells.entries()) {
      page.across(`${ROMAN[place]}. ${unit} (${entries.length} đảng viên)`, columns.length)
      for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
      page.line(null, `Cộng: ${entries.length} đồng chí`)
    }
    page.line(null, 'Tổng cộng', committee.members.length)
    page.line()
    page.line('NGƯỜI LẬP BIỂU', null, null, 'T/M ĐẢNG ỦY', null, null, 'BÍ THƯ')
    page.line('(Ký, ghi rõ họ tên)')
    page.line('Sồng A Dua', null, null, null, null, null, 'Lầu Bá Chứ')
    return [page]
  },
}

/** Cells under their organisation, with counts beside, in lists of members of one standing each. */
export const nestedSections: Layout = {
  name: 'cells below organisations and standings',
  seed: 12,
  defects: ['missingName', 'earlyOfficial'],
  shows: ['birth', 'ethnicGroup', 'card', 'admittedOn', 'officialOn'],
  births: 'day',
  draw({ committee, cells }) {
    const page = openPage('Tong hop')
    const columns = [
      p.ordinal(),
      p.fullName('Họ, chữ đệm và tên'),
      p.birth('Sinh ngày', p.writings.dashes),
      p.ethnicGroup('Thành phần dân tộc'),
      p.other('Số CCCD', '024080000001'),
      p.admitted('Ngày kết nạp', p.writings.dashes),
      p.official('Ngày công nhận', p.writings.dashes),
      p.card('Thẻ Đảng'),
      p.other('Ngày cấp thẻ', '19/5/2012'),
    ]
    page.line('DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN')
    writeHead(page, columns)
    let organisation: string | null = null
    for (const [unit, entries] of cells) {
      const parent = committee.units.find(({ name }) => name === unit)?.parent ?? null
      if (parent !== null && parent !== organisation) page.line('A', parent.toUpperCase())
      organisation = parent
      page.line(null, unit, entries.length)
      page.line(null, 'Đảng viên chính thức và dự bị')
      for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
    }
    page.line(flawed('unknown_unit', 'Chi bộ Nhà máy Sao Xa'))
    const [member] = committee.members
    if (member !== undefined) {
      page.line(99, `${member.name} Hai`, '02-03-1970', 'Kinh', null, '02-03-1995', '02-03-1996')
    }
    return [page]
  },
}
