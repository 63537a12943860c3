import type { SheetKind } from '@nguon/domain/imports/plan'
import { personGroups } from '@nguon/domain/people/groups'
import { unitKinds } from '@nguon/domain/units/kinds'
import { sectors } from '@nguon/domain/units/sectors'
import { listWords } from '../exports/lists.ts'
import { choicesOf, DAY } from './column.ts'
import type { TemplateColumn } from './column.ts'
import { personColumns } from './person-columns.ts'

const candidate = listWords.candidates.column
const unit = listWords.units.column
const groups = personGroups.terms.map(({ label }) => label).join('; ')

const day = (field: TemplateColumn['field'], header: string, write = DAY): TemplateColumn => ({
  field,
  header,
  kind: 'text',
  width: 13,
  write,
})
const count = (field: TemplateColumn['field'], header: string, write: string): TemplateColumn => ({
  field,
  header,
  kind: 'number',
  width: 14,
  write,
})
const text = (
  field: TemplateColumn['field'],
  header: string,
  width: number,
  write: string,
): TemplateColumn => ({ field, header, kind: 'text', width, write })

/** The lists that an empty template offers. */
export type TemplateList = Extract<SheetKind, 'units' | 'members' | 'candidates' | 'targets'>

/** What the lists of a template ask for, the number of the row and the cell of a person aside. */
export const columnsOfLists: Record<TemplateList, readonly TemplateColumn[]> = {
  units: [
    text('code', unit.code, 14, 'Mã riêng của tổ chức, nếu có. Không để hai nơi một mã.'),
    text('unit_name', unit.name, 40, 'Bắt buộc. Tên đầy đủ, ví dụ Chi bộ thôn Nà Lay.'),
    {
      ...text('unit_kind', unit.kind, 26, 'Loại hình tổ chức đảng.'),
      choices: choicesOf(unitKinds),
    },
    { ...text('sector', unit.sector, 26, 'Lĩnh vực của đơn vị.'), choices: choicesOf(sectors) },
    text(
      'parent',
      unit.parent,
      40,
      'Tên hoặc mã của tổ chức cấp trên trực tiếp. Để trống nếu trực thuộc ngay đảng bộ ghi ở đầu trang.',
    ),
  ],
  members: [
    ...personColumns,
    text('card_number', 'Số thẻ đảng viên', 16, 'Từ 5 đến 12 chữ số, giữ cả số 0 ở đầu.'),
    day('ceremony_held', 'Ngày vào Đảng', 'Ngày kết nạp, ví dụ 03/02/2020.'),
    day(
      'recognised',
      'Ngày chính thức',
      'Ngày được công nhận chính thức. Đảng viên dự bị thì để trống.',
    ),
  ],
  candidates: [
    ...personColumns,
    text('group', candidate.group, 24, `Một hoặc nhiều, cách nhau bằng dấu chấm phẩy: ${groups}.`),
    day('sourced', candidate.sourced),
    day('class_finished', candidate.class_finished),
    day('applied', candidate.applied),
    day('dossier_completed', candidate.dossier_completed),
    day('verified', candidate.verified),
    day('cell_resolved', candidate.cell_resolved),
    day('committee_resolved', candidate.committee_resolved),
    text(
      'mentors',
      candidate.mentors,
      28,
      'Họ và tên đảng viên được phân công, cách nhau bằng dấu chấm phẩy.',
    ),
  ],
  targets: [
    text('unit_name', unit.name, 40, 'Bắt buộc. Tên hoặc mã của đơn vị được giao chỉ tiêu.'),
    count('base_members', 'Số đảng viên đầu năm', 'Để tính tỷ lệ; chưa có thì để trống.'),
    count('target_min', 'Chỉ tiêu từ', 'Số người ít nhất phải kết nạp trong năm.'),
    count(
      'target_max',
      'Chỉ tiêu đến',
      'Số người nhiều nhất; giao một con số thì ghi bằng cột trước.',
    ),
    text(
      'minority',
      'Chỉ tiêu dân tộc thiểu số',
      16,
      'Nằm trong chỉ tiêu chung. Một số hoặc một khoảng, ví dụ 2 hoặc 2-3.',
    ),
    count('stretch', 'Phấn đấu', 'Không thấp hơn chỉ tiêu.'),
  ],
}
