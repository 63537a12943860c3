import type { FlagRefusal } from '@nguon/domain/people/flags'

/** Why what is noted of a person cannot be written. */
export const vi = {
  flag_holds_already: 'Đặc điểm này đã được ghi cho những ngày đó.',
  flag_ends_before_it_begins: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  flag_changed_meanwhile: 'Đặc điểm này vừa được người khác sửa. Tải lại để xem.',
  person_flag: 'Không có đặc điểm này, hoặc ngoài phạm vi của đồng chí.',
  withdrawn_before_given: 'Ngày rút phải từ ngày đồng ý trở đi.',
  only_consent_is_withdrawn:
    'Nghị quyết của chi bộ không rút ở đây; ghi căn cứ mới nếu đã thay đổi.',
  consent_withdrawn_already: 'Sự đồng ý này đã được ghi là rút.',
  processing_basis: 'Không có căn cứ này, hoặc ngoài phạm vi của đồng chí.',
  basis_not_chosen: 'Chưa chọn căn cứ.',
  flag_not_chosen: 'Chưa chọn đặc điểm.',
} as const satisfies Record<Exclude<FlagRefusal, 'date_in_future'>, string> & Record<string, string>
