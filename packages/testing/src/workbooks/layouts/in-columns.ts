import { column, writeHead, writeRow } from './columns.ts'
import type { Layout } from './drawing.ts'
import type { Entry } from './entries.ts'
import { openPage } from './page.ts'
import * as p from './person-columns.ts'

/** The name of the cell stands once, merged beside its members. */
export const mergedUnits: Layout = {
  name: 'the cell merged beside its members',
  seed: 31,
  defects: ['unknownEthnicGroup', 'futureAdmission'],
  shows: ['birth', 'ethnicGroup', 'card', 'admittedOn'],
  births: 'day',
  draw({ cells }) {
    const page = openPage('Trang tính1')
    const columns = [
      p.unit('Chi bộ'),
      p.ordinal(),
      p.fullName('Họ & tên'),
      p.birth('NTNS', p.writings.slashes),
      p.ethnicGroup(),
      p.admitted('Ngày vào ĐCSVN', p.writings.cells),
      p.other('Số QĐ kết nạp', '12-QĐ/ĐU'),
      p.card('Số thẻ đảng'),
    ]
    page.line('DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ')
    writeHead(page, columns)
    for (const [, entries] of cells) {
      const top = page.lines()
      for (const [index, entry] of entries.entries()) {
        const [first, ...others] = columns
        writeRow(
          page,
          index === 0 && first ? [first, ...others] : [p.other('', null), ...others],
          entry,
          index + 1,
        )
      }
      page.merge(top, 0, page.lines() - 1, 0)
    }
    return [page]
  },
}

/** Name in two columns behind blank ones, the cell by its code, numbers with gaps. */
export const splitNames: Layout = {
  name: 'names in two columns, cells by code',
  seed: 32,
  defects: ['unknownUnit', 'missingName', 'impossibleBirth'],
  shows: ['gender', 'birth', 'ethnicGroup', 'card'],
  births: 'day',
  draw({ committee, entries }) {
    const page = openPage('Data', 2)
    const codes = new Map(committee.units.map(({ name, code }) => [name, code]))
    const columns = [
      p.ordinal(),
      column<Entry>('Họ và tên đệm', ({ member, shown }) => {
        const parts = member.name.split(' ')
        return shown('name', parts.slice(0, -1).join(' ') || null)
      }),
      column<Entry>('Tên', ({ member, isLost, shown }) =>
        isLost && shown('name', '') !== '' ? null : (member.name.split(' ').at(-1) ?? null),
      ),
      ...p.births([], p.writings.dashes),
      p.ethnicGroup(),
      p.other('Đơn vị công tác', 'UBND xã'),
      p.unit('Mã chi bộ', (name) => codes.get(name) ?? null),
      p.card('Số thẻ ĐV'),
      p.other('Nơi vào Đảng', 'Chi bộ cũ'),
    ]
    writeHead(page, columns)
    for (const [index, entry] of entries.entries()) {
      if (index % 12 === 11) page.line()
      writeRow(page, columns, entry, index * 2 + 1)
    }
    return [page]
  },
}
