import { professionalLevels, theoryLevels } from '@nguon/domain/people/education'
import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { genders } from '@nguon/domain/people/gender'
import { religions } from '@nguon/domain/people/religions'
import { listWords } from '../exports/lists.ts'
import { choicesOf } from './column.ts'
import type { TemplateColumn } from './column.ts'

const words = listWords.candidates.column

/** What every list of persons asks for. */
export const personColumns: readonly TemplateColumn[] = [
  {
    field: 'full_name',
    header: words.name,
    kind: 'text',
    width: 28,
    write: 'Bắt buộc. Họ, chữ đệm và tên, viết đủ dấu, không ghi “đồng chí”.',
  },
  {
    field: 'gender',
    header: words.gender,
    kind: 'text',
    width: 10,
    write: 'Nam hoặc Nữ.',
    choices: choicesOf(genders),
  },
  {
    field: 'birth',
    header: words.birth,
    kind: 'text',
    width: 13,
    write: 'Ngày/tháng/năm, ví dụ 19/05/1998. Chỉ biết năm thì ghi năm.',
  },
  {
    field: 'ethnic_group',
    header: 'Dân tộc',
    kind: 'text',
    width: 14,
    write: 'Tên dân tộc trong danh mục của Nhà nước.',
    choices: choicesOf(ethnicGroups),
  },
  {
    field: 'religion',
    header: 'Tôn giáo',
    kind: 'text',
    width: 16,
    write: 'Không theo tôn giáo nào thì ghi Không; chưa biết thì để trống.',
    choices: choicesOf(religions),
  },
  {
    field: 'schooling',
    header: words.schooling,
    kind: 'text',
    width: 10,
    write: 'Lớp đã học xong trên hệ 12 hoặc 10 năm, ví dụ 9/12, 10/10.',
  },
  {
    field: 'qualification',
    header: words.qualification,
    kind: 'text',
    width: 18,
    write: 'Trình độ chuyên môn cao nhất.',
    choices: choicesOf(professionalLevels),
  },
  {
    field: 'political_theory',
    header: words.theory,
    kind: 'text',
    width: 16,
    write: 'Trình độ lý luận chính trị cao nhất.',
    choices: choicesOf(theoryLevels),
  },
  {
    field: 'position',
    header: words.occupation,
    kind: 'text',
    width: 24,
    write: 'Nghề nghiệp hoặc chức vụ hiện nay.',
  },
]

/** Of these there are more to choose from than the list of a cell can hold. */
export const catalogued = personColumns.filter(
  ({ field }) => field === 'ethnic_group' || field === 'religion',
)

/** Of which cell a person is; a list of one cell says that once, in its title. */
export const cellColumn: TemplateColumn = {
  field: 'person_unit',
  header: words.unit,
  kind: 'text',
  width: 28,
  write: 'Bắt buộc. Tên hoặc mã của chi bộ, như ở trang Đơn vị hoặc ở Cây tổ chức.',
}
