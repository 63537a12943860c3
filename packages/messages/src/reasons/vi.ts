import type { PasswordFault } from '@nguon/domain/access/password'
import type { ApprovalDecision } from '@nguon/domain/access/approval'
import type { MergeRefusal } from '@nguon/domain/duplicates/decide-merge'
import type { ReversalRefusal } from '@nguon/domain/duplicates/decide-reversal'
import type { MissingField } from '@nguon/domain/content/article'
import type { ChoiceRefusal } from '@nguon/domain/imports/choice-faults'
import type { GrantRefusal } from '@nguon/domain/access/grants'
import type { TakeBackRefusal } from '@nguon/domain/members/take-back'
import type { ResetBelowRefusal } from '@nguon/domain/access/reset-below'
import type { UnitAccountFault } from '@nguon/domain/access/unit-accounts'
import type { ViewRefusal } from '@nguon/domain/tables/saved-view'
import type { ConfirmationRefusal } from '@nguon/domain/rules/confirmation'
import { vi as people } from './people-vi.ts'

type Refused<D> = D extends { ok: false; reason: infer R extends string } ? R : never

const access = {
  grant_to_oneself: 'Không tự cấp quyền cho mình; việc này cần người thứ hai.',
  unit_required: 'Chọn đơn vị mà quyền có hiệu lực.',
  unit_not_allowed: 'Quyền quản trị hệ thống không gắn với đơn vị.',
  dates_reversed: 'Ngày kết thúc trước ngày bắt đầu, hoặc đã qua.',
  not_an_administrator: 'Chỉ quản trị hệ thống cấp được quyền này.',
  not_delegable: 'Quyền quản trị hệ thống không ủy quyền được.',
  delegation_without_end: 'Ủy quyền phải có ngày kết thúc.',
  delegates_more_than_held: 'Chỉ ủy quyền được trong phạm vi và thời hạn quyền đang có.',
  own_work: 'Người soạn không tự duyệt; việc này cần người thứ hai.',
} satisfies Record<GrantRefusal | Refused<ApprovalDecision>, string>

const accounts = {
  own_account: 'Việc này không làm được với tài khoản của mình.',
  account_disabled: 'Tài khoản đã khóa; quản trị hệ thống mở lại trước.',
  account_not_below: 'Tài khoản này không thuộc đơn vị dưới.',
  account_holds_more:
    'Tài khoản này còn giữ vai trò khác; quản trị hệ thống mới đặt lại mật khẩu được.',
  unit_missing: 'Đơn vị này không còn; tải lại để xem.',
  unit_has_secretary: 'Đơn vị này vừa có tài khoản bí thư; tải lại để xem.',
  unit_twice: 'Đơn vị này có hai dòng.',
  user_name_taken: 'Tên đăng nhập này đã có người dùng.',
  user_name_twice: 'Tên đăng nhập này có ở dòng khác.',
} satisfies Record<ResetBelowRefusal | UnitAccountFault, string>

const password = {
  password_too_short: 'Mật khẩu mới quá ngắn.',
  password_too_long: 'Mật khẩu mới quá dài.',
  password_too_plain: 'Mật khẩu mới quá dễ đoán. Đề nghị chọn mật khẩu khác.',
  password_has_user_name: 'Mật khẩu mới không được chứa tên đăng nhập.',
  password_unchanged: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
} satisfies Record<PasswordFault, string>

const content = {
  saved_meanwhile: '{who} vừa lưu bản khác lúc {at}. Chưa ghi đè; xem hai bản rồi chọn.',
  missing_title: 'Bài chưa có tiêu đề.',
  missing_sapo: 'Bài chưa có sapo.',
  missing_author_name: 'Bài chưa ghi tác giả.',
  missing_category: 'Bài chưa có chuyên mục.',
  missing_body: 'Bài chưa có nội dung: cần ít nhất một đoạn văn hoặc danh sách.',
  missing_image_alternative: 'Tranh chưa có mô tả; ghi mô tả hoặc đánh dấu tranh trang trí.',
  unstorable_text: 'Có ký tự không lưu được; xóa rồi gõ lại chỗ đó.',
  unsafe_url: 'Chỉ liên kết tới địa chỉ https, thư điện tử, số điện thoại hoặc trang của mình.',
  comment_too_short: 'Ghi rõ hơn, ít nhất vài chữ.',
  email_form: 'Thư điện tử chưa đúng; ví dụ vanphong@khemay.gov.vn.',
  info_changed_meanwhile: 'Người khác vừa sửa thông tin này. Chưa ghi đè; tải lại để xem.',
} satisfies Record<`missing_${MissingField}`, string> & Record<string, string>

const members = {
  member: 'Không có đảng viên này, hoặc không thuộc phạm vi của đồng chí.',
  member_changed: 'Đồng chí {by} vừa ghi một việc khác cho đảng viên này. Tải lại để xem bản mới.',
  recorded_in_case: 'Đồng chí này đang dự bị; việc này ghi ở hồ sơ kết nạp.',
  fact_unknown: 'Không có việc này trong diễn biến.',
  fact_taken_back: 'Việc này đã thôi ghi rồi.',
  later_fact_first: 'Đã ghi việc khác sau việc này; thôi ghi việc sau trước.',
} satisfies Record<TakeBackRefusal, string> & Record<string, string>

const imports = {
  not_a_workbook:
    'Tệp này không phải bảng tính Excel (.xlsx). Mở bằng Excel, lưu dạng .xlsx rồi tải lại.',
  old_excel_format: 'Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu dạng .xlsx rồi tải lại.',
  encrypted_workbook: 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi tải lại.',
  damaged_workbook: 'Tệp bị hỏng hoặc tải lên chưa đủ. Mở thử bằng Excel, lưu lại rồi tải lên.',
  unsafe_workbook: 'Tệp có cấu trúc không an toàn nên không được mở. Chép số liệu sang tệp mới.',
  workbook_too_large: 'Tệp quá lớn. Mỗi lần nhập tối đa 32 MB.',
  workbook_too_complex:
    'Tệp giải nén ra quá lớn nên không được mở. Chép các danh sách sang tệp mới.',
  workbook_reader_failed: 'Chưa khởi động được bộ đọc bảng tính. Thử lại sau ít phút.',
  no_known_list:
    'Chưa hiểu danh sách nào trong tệp nên chưa ghi được. Mở lần nhập trên cổng và ghép cột trước.',
  file_unreadable: 'Tệp không còn trong kho. Tải lên lại.',
  import_failed:
    'Có lỗi ngoài dự kiến khi nhập. Chưa có gì được ghi; tải lên lại, nếu vẫn lỗi thì báo quản trị hệ thống.',
  import_given_up:
    'Cơ sở dữ liệu bận hoặc mất kết nối quá lâu, hoặc việc xử lý bị ngắt giữa chừng; hệ thống đã thử nhiều lần rồi dừng. Tải tệp lên lại sau ít phút.',
  import_right_lost:
    'Người đã bấm nhập không còn quyền ghi hồ sơ ở đơn vị này khi hệ thống xử lý. Chưa có gì được ghi; người có quyền tải tệp lên lại.',
  import_not_checked: 'Lần nhập này chưa chạy thử xong, hoặc đã bỏ. Tải lại để xem.',
  import_past_cancelling: 'Lần nhập này đang ghi hoặc đã ghi nên không bỏ được nữa.',
  import_not_written: 'Lần nhập này chưa được ghi, hoặc đã hoàn tác. Tải lại để xem.',
  import_not_kept:
    'Lần nhập này được ghi trước khi hệ thống biết hoàn tác nên không hoàn tác được.',
  import_undo_over: 'Đã quá hạn hoàn tác lần nhập này.',
  import_edited_since:
    '{count} mục của lần nhập này đã được làm việc tiếp nên không hoàn tác cả lần nhập được.',
  import_leant_on:
    'Có dữ liệu ghi sau dựa vào những gì lần nhập này đã ghi nên không hoàn tác được. Sổ giữ nguyên.',
  import_undo_right_lost:
    'Người đã bấm hoàn tác không còn quyền ghi ở đơn vị này khi hệ thống xử lý. Sổ giữ nguyên.',
  import_undo_given_up:
    'Cơ sở dữ liệu bận hoặc mất kết nối quá lâu; hệ thống đã thử nhiều lần rồi dừng. Sổ giữ nguyên; hoàn tác lại sau ít phút.',
  import_undo_failed:
    'Có lỗi ngoài dự kiến khi hoàn tác. Sổ giữ nguyên; nếu vẫn lỗi thì báo quản trị hệ thống.',
  import_chosen_meanwhile:
    'Người khác vừa ghép cột của lần nhập này. Chưa ghép đè; tải lại để xem cách ghép mới.',
  import_mapping: 'Không tìm thấy cách ghép này; có thể đã có người quên nó.',
  import_batch: 'Không tìm thấy lần nhập này, hoặc nó không thuộc phạm vi của đồng chí.',
}

const mapping = {
  mapping_lacks_name: 'Chọn cột là họ và tên: dòng không có tên thì không ghi được.',
  mapping_lacks_unit:
    'Chọn cột là chi bộ, đơn vị; hoặc đánh dấu là tên đơn vị nằm ở dòng nhóm hay tiêu đề của trang.',
  mapping_lacks_unit_name: 'Chọn cột là tên tổ chức, đơn vị.',
  mapping_lacks_target: 'Chọn ít nhất một cột là chỉ tiêu.',
  mapping_repeats_field: 'Mỗi thông tin chỉ lấy từ một cột; có thông tin đang chọn ở hai cột.',
  mapping_of_another_kind: 'Có cột mang thông tin không thuộc loại danh sách này.',
  mapping_rows_reversed: 'Dòng tiêu đề phải đứng trước dòng dữ liệu đầu tiên.',
  mapping_of_another_file: 'Cách ghép này là của tệp khác. Tải lại để xem.',
} satisfies Record<ChoiceRefusal, string>

const rules = {
  rule_is_verified: 'Mục này đã được đối chiếu với văn bản nên không cần xác nhận.',
  value_of_another_kind: 'Giá trị này không hợp với mục đang xác nhận.',
  not_confirmed: 'Mục này chưa được xác nhận, hoặc xác nhận đã được rút. Tải lại để xem.',
} satisfies Record<ConfirmationRefusal, string>

const duplicates = {
  same_person: 'Chọn hai người khác nhau để so sánh.',
  helps_the_other: 'Một người đang giúp đỡ người kia, nên đây là hai người.',
  open_case_undecided: 'Chọn hồ sơ tiếp tục trước khi gộp.',
  merged_again: 'Người này đã được gộp thêm lần nữa; hoàn tác lần gộp sau trước.',
  facts_changed_since:
    'Thông tin của người được giữ đã sửa sau khi gộp, không biết thuộc về ai; chưa hoàn tác được.',
  case_opened_since:
    'Sau khi gộp đã có hồ sơ được mở thêm hoặc bỏ đi, không biết thuộc về ai; chưa hoàn tác được.',
  steps_recorded_since:
    'Hồ sơ tiếp tục đã có việc ghi thêm sau khi gộp, không biết thuộc về ai; chưa hoàn tác được.',
  helps_since:
    'Sau khi gộp người này đã nhận giúp đỡ thêm; không biết là việc của ai, nên chưa hoàn tác được.',
} satisfies Record<MergeRefusal | ReversalRefusal, string>
const views = {
  view_not_shareable: 'Chỉ cán bộ tổ chức và lãnh đạo của đơn vị chia sẻ được cách xem.',
  views_full: 'Đã lưu đủ số cách xem; đề nghị xóa bớt một cách xem cũ.',
  view_of_another: 'Cách xem này của người khác; chỉ người đó sửa được.',
} satisfies Record<ViewRefusal | 'view_of_another', string>

export const vi = {
  ...imports,
  ...members,
  ...accounts,
  ...people,
  ...mapping,
  ...rules,
  ...duplicates,
  pair_changed: 'Người khác vừa sửa một trong hai người này. Chưa gộp gì; xem lại rồi quyết định.',
  person: 'Không có người này, hoặc người này ở ngoài phạm vi của đồng chí.',
  merge: 'Lần gộp này đã hoàn tác, hoặc có người ở ngoài phạm vi của đồng chí.',
  share_above_one: 'Tử số không được lớn hơn mẫu số.',
  count_out_of_range: 'Ghi một số nguyên từ 1 đến 1.000.',
  rule_changed_meanwhile: 'Người khác vừa ghi vào mục này. Chưa ghi đè; tải lại để xem.',
  edition: 'Không có quy định này trong danh mục của đảng bộ.',
  committee: 'Việc này làm ở cấp đảng bộ; chọn đơn vị cấp trên cùng.',
  ...access,
  ...content,
  ...password,
  password_not_repeated: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  account: 'Không có tài khoản này.',
  wrong_credentials: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  issued_password_over:
    'Mật khẩu trên phiếu đã quá hạn. Đề nghị quản trị hệ thống, hoặc bí thư đơn vị cấp trên, cấp lại phiếu.',
  own_password: 'Mật khẩu của mình thì đổi ở mục Đổi mật khẩu.',
  wrong_current_password: 'Mật khẩu hiện tại chưa đúng.',
  account_locked: 'Tên đăng nhập này tạm khóa vì nhập sai mật khẩu nhiều lần.',
  too_many_attempts: 'Có quá nhiều lần thử từ nơi này.',
  request_too_large: 'Nội dung gửi lên quá lớn; tối đa {limitMegabytes} MB.',
  file_name_encoding: 'Tên tệp không đọc được. Đổi tên tệp rồi tải lại.',
  unit_not_chosen: 'Đề nghị chọn một đơn vị trong danh sách hiện ra.',
  unit_without_parent: 'Có đơn vị trong tệp chưa xác định được đơn vị cấp trên.',
  password_change_required: 'Cần đổi mật khẩu trước khi làm việc khác.',
  sign_in_required: 'Phiên làm việc đã hết. Đề nghị đăng nhập lại.',
  role_required: 'Tài khoản của đồng chí chưa có quyền làm việc này ở đơn vị đang chọn.',
  database_gone: 'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì được ghi; thử lại sau ít phút.',
  database_busy: 'Dữ liệu này đang được việc khác giữ. Chưa có gì được ghi; thử lại sau giây lát.',
  disk_full:
    'Đĩa của máy chủ đã hết chỗ nên chưa có gì được lưu. Báo người giữ máy chủ dọn đĩa, rồi làm lại.',
  user_name_form: 'Dùng 2 đến 64 chữ thường không dấu, số, dấu chấm, gạch nối.',
  already_granted: 'Tài khoản này đã có quyền đó ở đơn vị này.',
  name_too_short: 'Tên quá ngắn; ghi đầy đủ.',
  role_not_chosen: 'Chưa chọn vai trò.',
  not_a_number: 'Ghi bằng chữ số, ví dụ 12.',
  date_unreadable: 'Không có ngày này; nhập như 02/04/2026.',
  date_in_future: 'Ngày này chưa đến.',
  wrong_status: 'Mục này không còn ở bước đó. Tải lại để xem bản mới.',
  not_allowed: 'Tài khoản của đồng chí chưa có quyền làm bước này.',
  incomplete: 'Bài còn thiếu nội dung bắt buộc nên chưa đăng được.',
  not_a_count: 'Chỉ tiêu phải là số nguyên, không âm.',
  min_over_max: 'Mức thấp đang lớn hơn mức cao.',
  max_over_stretch: 'Mức phấn đấu phải bằng hoặc lớn hơn mức cao.',
  group_min_over_max: 'Chỉ tiêu của nhóm có mức thấp lớn hơn mức cao.',
  group_over_total: 'Chỉ tiêu của nhóm phải nằm trong chỉ tiêu chung.',
  group_twice: 'Nhóm này đã có chỉ tiêu.',
  no_base: 'Chưa ghi số đảng viên làm gốc để tính tỷ lệ.',
  min_below_norm: 'Mức thấp của chỉ tiêu dưới định mức kết nạp hằng năm.',
  not_the_committee:
    'Số liệu công khai là của cả Đảng bộ; chọn đơn vị cấp trên cùng để làm việc này.',
  month_not_over: 'Tháng này chưa hết; chốt số liệu được từ ngày đầu tháng sau.',
  too_small_to_show: 'Số nhỏ nên không công bố, để không nhận ra từng người.',
  open_totals_reveal_cells:
    'Không công bố được bảng này: các số tổng đã công khai sẽ làm lộ số nhỏ.',
  ...views,
  too_many_cases: 'Chọn nhiều nhất {most} hồ sơ một lần; đề nghị lọc bớt.',
  bulk_undone_already: 'Việc này đã được hoàn tác.',
  bulk_gone_on_with: 'Không hoàn tác được nữa: mọi hồ sơ đều đã có việc mới.',
} as const
