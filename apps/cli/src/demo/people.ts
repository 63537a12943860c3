import type { Role } from '@nguon/domain/access/roles'

export type DemoPerson = { userName: string; displayName: string; role: Role }

/** One account per role beside the administrator; the secretary works in one cell only. */
export const people = {
  planner: { userName: 'tochuc', displayName: 'Cán bộ tổ chức', role: 'planner' },
  leader: { userName: 'lanhdao', displayName: 'Thường trực Đảng ủy', role: 'leader' },
  secretary: {
    userName: 'bithu',
    displayName: 'Bí thư Chi bộ thôn Đạ Tràng 1',
    role: 'unit_secretary',
  },
  editor: { userName: 'bientap', displayName: 'Biên tập viên', role: 'editor' },
  publisher: { userName: 'duyetbai', displayName: 'Người duyệt đăng', role: 'publisher' },
  auditor: { userName: 'kiemtra', displayName: 'Cán bộ kiểm tra nhật ký', role: 'auditor' },
  protection: {
    userName: 'dulieu',
    displayName: 'Phụ trách bảo vệ dữ liệu',
    role: 'data_protection_officer',
  },
  reader: { userName: 'nguoixem', displayName: 'Người xem số liệu', role: 'reader' },
} as const satisfies Record<string, DemoPerson>

/** The cell of the sample in which the secretary works. */
export const secretarysCell = 'Chi bộ thôn Đạ Tràng 1'
