import type { ErrorKind } from '@nguon/domain/errors'

export const vi = {
  kind: {
    unauthenticated: 'Phiên làm việc đã hết. Đề nghị đăng nhập lại.',
    forbidden: 'Tài khoản của đồng chí chưa có quyền làm việc này.',
    not_found: 'Không tìm thấy, hoặc mục này không thuộc phạm vi của đồng chí.',
    conflict: 'Người khác vừa sửa mục này. Tải lại để xem bản mới rồi làm tiếp.',
    refused: 'Chưa thực hiện được vì chưa đủ điều kiện.',
    invalid: 'Thông tin nhập vào chưa đúng. Đề nghị xem lại các ô.',
    throttled: 'Quá nhiều lần thử. Đợi một lát rồi thử lại.',
    too_large: 'Tệp hoặc nội dung gửi lên quá lớn.',
    unavailable: 'Hệ thống tạm thời chưa phục vụ được. Thử lại sau ít phút.',
  } satisfies Record<ErrorKind, string>,
  bug: 'Có lỗi ngoài dự kiến. Chưa có gì bị mất; thử lại, nếu vẫn lỗi thì báo quản trị hệ thống.',
  offline: 'Thiết bị này đang không có kết nối mạng. Nối mạng rồi thử lại.',
  unreachable: 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  field: {
    missing: 'Chưa nhập',
    tooLow: 'Số nhỏ hơn mức cho phép',
    tooLong: 'Quá dài; đề nghị rút ngắn',
    tooHigh: 'Số vượt mức cho phép',
    tooMany: 'Quá nhiều mục; đề nghị bớt',
    wrong: 'Chưa đúng',
  },
  cited: 'Theo {place}.',
  wait: { plural: { other: 'Thử lại sau {count} phút.' } },
} as const
