import { writeHead, writeRow } from './columns.ts'
import type { Layout } from './drawing.ts'
import { flawed, openPage } from './page.ts'
import * as p from './person-columns.ts'

/** Each cell keeps its own sheet and names itself in the title. */
export const titledSheets: Layout = {
  name: 'a sheet for each cell, named in the title',
  seed: 21,
  defects: ['futureAdmission', 'monthFirstBirth'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'admittedOn', 'officialOn'],
  births: 'day',
  draw({ committee, cells }) {
    const columns = [
      p.ordinal('Số TT'),
      p.fullName('HỌ TÊN'),
      p.gender('Giới'),
      p.birth('Ngày/tháng/năm sinh', p.writings.dots),
      p.ethnicGroup('DÂN TỘC'),
      p.admitted('Ngày KN', p.writings.dots),
      p.official('Ngày CT', p.writings.dots),
      p.card('Số TĐV'),
    ]
    const pages = cells.map(([unit, entries], place) => {
      const page = openPage(`Sheet${place + 1}`, 1)
      page.line(committee.name.toUpperCase())
      page.line(`DANH SÁCH ĐẢNG VIÊN ${unit.toUpperCase()} NĂM ${committee.year - 1}`)
      writeHead(page, columns)
      for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
      page.line('Tổng số', null, entries.length)
      return page
    })
    const strange = openPage('Sheet99', 1)
    strange.line(committee.name.toUpperCase())
    strange.line(flawed('unknown_unit', 'CHI BỘ NHÀ MÁY SAO XA'))
    writeHead(strange, columns)
    strange.line(1, 'Sồng A Pó', 'Nam', '3.2.1980', 'Mông', '3.2.2005', '3.2.2006', '060999991')
    strange.line(2, 'Lầu Thị Xia', 'Nữ', '3.2.1981', 'Mông', '3.2.2005', '3.2.2006', '060999992')
    return [...pages, strange]
  },
}

/** Only the tab says which cell it is, in short; genders are marked, births are years. */
export const namedSheets: Layout = {
  name: 'a sheet for each cell, named by its tab',
  seed: 22,
  defects: ['badCard', 'unreadableAdmission'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card', 'admittedOn'],
  births: 'year',
  draw: ({ cells }) =>
    cells.map(([unit, entries]) => {
      const page = openPage(unit.replace('Chi bộ', 'CB'))
      const columns = [
        p.ordinal(),
        p.fullName('Họ tên đảng viên'),
        ...p.genderMarks(['Giới tính']),
        p.birth('Năm sinh', p.writings.year),
        p.ethnicGroup(),
        p.admitted('Ngày vào Đảng', p.writings.cells),
        p.card('Số thẻ ĐV'),
      ]
      writeHead(page, columns)
      for (const [index, entry] of entries.entries()) writeRow(page, columns, entry, index + 1)
      return page
    }),
}
