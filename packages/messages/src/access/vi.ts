import type { Role } from '@nguon/domain/access/roles'

export const vi = {
  role: {
    system_admin: 'Quản trị hệ thống',
    planner: 'Cán bộ tổ chức',
    leader: 'Lãnh đạo cấp ủy',
    unit_secretary: 'Bí thư đơn vị',
    editor: 'Biên tập',
    publisher: 'Duyệt xuất bản',
    auditor: 'Kiểm tra, giám sát',
    data_protection_officer: 'Phụ trách bảo vệ dữ liệu',
    reader: 'Chỉ xem',
  } satisfies Record<Role, string>,
  lent: '{role} (được ủy quyền)',
  duty: {
    system_admin: 'Tạo, khóa tài khoản và cấp quyền; không xem hồ sơ',
    planner: 'Nhập dữ liệu, quản lý đơn vị, nguồn và chỉ tiêu',
    leader: 'Xem số liệu và duyệt',
    unit_secretary: 'Theo dõi và ghi các bước của đơn vị mình',
    editor: 'Soạn tin, bài và khẩu hiệu',
    publisher: 'Duyệt và xuất bản; không duyệt bài mình soạn',
    auditor: 'Xem nhật ký',
    data_protection_officer: 'Theo dõi việc dùng dữ liệu cá nhân',
    reader: 'Xem số liệu tổng hợp',
  } satisfies Record<Role, string>,
} as const
