import type { DeadlineKind } from '@nguon/domain/recruitment/deadlines'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'

export const vi = {
  stage: {
    sourced: 'Trong nguồn',
    class_finished: 'Đã học lớp nhận thức',
    applied: 'Đã nộp đơn',
    dossier_ready: 'Đã lập hồ sơ',
    verified: 'Đã thẩm tra',
    cell_resolved: 'Chi bộ đã xét',
    committee_resolved: 'Đảng ủy đã xét',
    decided: 'Có quyết định kết nạp',
    probationary: 'Đảng viên dự bị',
    official: 'Đảng viên chính thức',
  } satisfies Record<Stage, string>,
  exit: {
    withdrawn: 'Xin rút',
    taken_off_list: 'Đưa ra khỏi nguồn',
    refused: 'Không được kết nạp',
    moved_away: 'Chuyển đi nơi khác',
    deceased: 'Từ trần',
    expelled: 'Khai trừ',
    removed: 'Xóa tên',
    resigned: 'Xin ra khỏi Đảng',
  } satisfies Record<Exit, string>,
  event: {
    sourced: 'Đưa vào nguồn',
    mentor_assigned: 'Phân công đảng viên giúp đỡ',
    mentor_released: 'Thôi phân công giúp đỡ',
    class_finished: 'Học xong lớp bồi dưỡng nhận thức về Đảng',
    applied: 'Nộp đơn xin vào Đảng',
    dossier_completed: 'Lập xong hồ sơ',
    verified: 'Thẩm tra xong lý lịch',
    cell_resolved: 'Chi bộ ra nghị quyết',
    committee_resolved: 'Đảng ủy ra nghị quyết',
    decided: 'Có quyết định kết nạp',
    ceremony_held: 'Tổ chức lễ kết nạp',
    recognised: 'Công nhận đảng viên chính thức',
  },
  /** What has to be done by a day, in a column of a list. */
  due: {
    reaches_minimum_age: 'Đủ tuổi kết nạp',
    certificate_expires: 'Giấy chứng nhận',
    dossier_expires: 'Bổ sung hồ sơ',
    decision_due: 'Ra quyết định',
    decision_due_extended: 'Ra quyết định',
    ceremony_due: 'Lễ kết nạp',
    probation_ends: 'Hết dự bị',
    recognition_review_due: 'Xét chính thức',
    recognition_decision_due: 'Công nhận chính thức',
  } satisfies Record<DeadlineKind, string>,
} as const
