import type { ProblemKind } from '@nguon/domain/imports/problems'

/**
 * What is wrong, and the remedy in one sentence. 'suggested' is said when a value is offered, 'other'
 * when another cell is part of it. What is left empty now becomes an open question of the person.
 */
export type ProblemWords = { problem: string; remedy: string; suggested?: string; other?: string }

const heldBack = 'dòng này không ghi'

export const problemsVi: Record<ProblemKind, ProblemWords> = {
  legacy_text: {
    problem: 'Trang viết bằng bảng mã {encoding}',
    remedy: 'Bấm Chuyển sang Unicode để đọc {cells} ô của trang; chưa dòng nào được ghi',
    suggested:
      'Bấm Chuyển sang Unicode để đọc {cells} ô của trang (như “{suggestion}”); chưa dòng nào được ghi',
  },
  second_list: {
    problem: 'Từ đây là một danh sách khác',
    remedy:
      'Chuyển danh sách này sang trang tính riêng rồi tải lại; phần từ dòng này chưa được đọc',
  },
  missing_name: {
    problem: 'Thiếu họ và tên',
    remedy: `Nhập tên theo hồ sơ gốc; ${heldBack}`,
    suggested: `Số thẻ {card}: nhập tên theo hồ sơ gốc; ${heldBack}`,
  },
  missing_unit: {
    problem: 'Thiếu đơn vị',
    remedy: `Ghi tên hoặc mã đơn vị; ${heldBack}`,
  },
  unknown_unit: {
    problem: 'Không có đơn vị này',
    remedy: `Sửa tên hoặc mã theo danh sách đơn vị; ${heldBack}`,
    suggested: `Có phải {suggestion} không? Sửa trong tệp; ${heldBack}`,
  },
  ambiguous_unit: {
    problem: 'Nhiều đơn vị cùng tên này',
    remedy: `Ghi mã hoặc tên đầy đủ của đơn vị; ${heldBack}`,
  },
  repeated_unit: {
    problem: 'Đơn vị ghi hai lần',
    remedy: `Giữ lại một dòng; ${heldBack}`,
    other: `Đã có ở {other}. Giữ lại một dòng; ${heldBack}`,
  },
  repeated_person: {
    problem: 'Một người ghi hai lần',
    remedy: `Giữ lại một dòng; ${heldBack}`,
    other: `Đã có ở {other}. Giữ lại một dòng; ${heldBack}`,
  },
  repeated_target: {
    problem: 'Chỉ tiêu của đơn vị ghi hai lần',
    remedy: `Giữ lại một dòng; ${heldBack}`,
    other: `Đã có ở {other}. Giữ lại một dòng; ${heldBack}`,
  },
  unknown_parent: {
    problem: 'Không có đơn vị cấp trên này',
    remedy: 'Sửa tên cấp trên; trước mắt đặt ngay dưới đảng bộ',
  },
  parent_differs: {
    problem: 'Trực thuộc khác với sổ',
    remedy:
      'Trong sổ, đơn vị này thuộc {parent} và vẫn giữ ở đó: nếu đã chuyển, ghi quyết định ở phần Đơn vị',
  },
  unknown_kind: {
    problem: 'Không rõ loại hình tổ chức',
    remedy: 'Ghi rõ đảng bộ cơ sở, chi bộ cơ sở hay chi bộ trực thuộc; trước mắt suy từ tên',
    suggested: 'Có phải {suggestion} không? Trước mắt suy từ tên',
  },
  unknown_sector: {
    problem: 'Không rõ lĩnh vực',
    remedy: 'Ghi thôn, cơ quan, trường học, lực lượng vũ trang hay doanh nghiệp',
    suggested: 'Có phải {suggestion} không? Sửa trong tệp',
  },
  bad_code: {
    problem: 'Mã đơn vị không đúng dạng',
    remedy: 'Chỉ dùng chữ, số, dấu chấm, gạch',
  },
  impossible_date: {
    problem: 'Ngày không có thật',
    remedy: 'Sửa theo hồ sơ gốc',
    suggested: 'Sửa theo hồ sơ gốc; nếu đúng thì ghi {suggestion}',
  },
  unreadable_date: {
    problem: 'Không đọc được ngày',
    remedy: 'Ghi như 02/04/2026',
    suggested: 'Có phải {suggestion} không? Ghi đủ năm, hoặc như 02/04/2026',
  },
  incomplete_date: {
    problem: 'Ngày ghi chưa đủ',
    remedy: 'Ghi đủ ngày, tháng và năm bốn chữ số',
    suggested: 'Có phải {suggestion} không? Ghi đủ ngày, tháng, năm',
  },
  date_in_future: {
    problem: 'Ngày ở tương lai',
    remedy: 'Sửa ngày, muộn nhất {today}',
  },
  date_after_reference: {
    problem: 'Sau ngày chốt của danh sách',
    remedy: 'Đối chiếu lại; vẫn được ghi',
  },
  official_before_admission: {
    problem: 'Chính thức trước ngày kết nạp {admittedOn}',
    remedy: 'Sửa ngày chính thức',
  },
  both_genders: {
    problem: 'Ghi ở cả hai cột nam và nữ',
    remedy: 'Giữ lại một cột',
  },
  unknown_gender: {
    problem: 'Không rõ nam hay nữ',
    remedy: 'Ghi Nam hoặc Nữ',
  },
  unknown_ethnic_group: {
    problem: 'Không có dân tộc này',
    remedy: 'Ghi tên theo danh mục 54 dân tộc',
    suggested: 'Đổi thành {suggestion}',
  },
  unknown_religion: {
    problem: 'Không có tôn giáo này trong danh mục',
    remedy: 'Ghi tên theo danh mục tôn giáo',
    suggested: 'Đổi thành {suggestion}',
  },
  bad_schooling: {
    problem: 'Không đọc được trình độ học vấn',
    remedy: 'Ghi như 9/12 hoặc 7/10',
  },
  duplicate_card_number: {
    problem: 'Số thẻ trùng với một người khác',
    remedy: 'Hệ thống có số này cho người khác: chọn người đúng',
    other: 'Đã có ở {other}: chọn người đúng của số thẻ này',
  },
  bad_card_number: {
    problem: 'Số thẻ không đúng dạng',
    remedy: 'Số thẻ gồm 5 đến 12 chữ số',
  },
  bad_number: {
    problem: 'Không đọc được số',
    remedy: 'Ghi số nguyên, không kèm chữ',
  },
  formula_error: {
    problem: 'Công thức trong ô báo lỗi',
    remedy: 'Thay công thức bằng giá trị',
  },
  target_min_above_max: {
    problem: 'Mức thấp lớn hơn mức cao',
    remedy: 'Sửa lại khoảng; chỉ tiêu này chưa được ghi',
  },
  minority_above_total: {
    problem: 'Chỉ tiêu dân tộc thiểu số vượt chỉ tiêu chung',
    remedy: 'Sửa lại khoảng; vẫn được ghi',
  },
  stretch_below_target: {
    problem: 'Mức phấn đấu thấp hơn chỉ tiêu',
    remedy: 'Đối chiếu với kế hoạch; vẫn được ghi',
  },
  total_mismatch: {
    problem: 'Số cộng không khớp',
    remedy: 'Tệp ghi {stated}, cộng các dòng được {counted}: đối chiếu lại',
  },
  possible_duplicate_person: {
    problem: 'Có thể là một người',
    remedy: 'Cùng tên, cùng ngày sinh: đối chiếu; vẫn được ghi',
    other: 'Cùng tên, cùng ngày sinh với {other}: đối chiếu; vẫn được ghi',
  },
  under_eighteen: {
    problem: 'Mới {age} tuổi',
    remedy: 'Giữ trong nguồn, chưa xét trước {adultOn}',
  },
  already_member: {
    problem: 'Đã có trong danh sách đảng viên',
    remedy: 'Đối chiếu hai danh sách; vẫn được ghi',
    other: 'Đối chiếu với {other}; vẫn được ghi',
  },
  not_among_members: {
    problem: 'Không có trong danh sách đảng viên',
    remedy: 'Đối chiếu tên, ngày sinh, số thẻ; vẫn được ghi',
  },
  unknown_exit_reason: {
    problem: 'Không rõ lý do đưa ra khỏi nguồn',
    remedy: 'Ghi lại lý do; trước mắt ghi là lý do khác',
  },
}
