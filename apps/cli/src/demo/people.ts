import type { Role } from '@nguon/domain/access/roles'

export type DemoPerson = { userName: string; displayName: string; role: Role }

/** One account per role beside the administrator; the secretary works in one cell only. */
export const people = {
  planner: { userName: 'tochuc', displayName: 'Ka Lan', role: 'planner' },
  leader: { userName: 'lanhdao', displayName: 'Phạm Văn Thành', role: 'leader' },
  secretary: { userName: 'bithu', displayName: 'Ya Thương', role: 'unit_secretary' },
  editor: { userName: 'bientap', displayName: 'Nguyễn Thu Hương', role: 'editor' },
  publisher: { userName: 'duyetbai', displayName: 'Trần Minh Đức', role: 'publisher' },
  auditor: { userName: 'kiemtra', displayName: 'Lê Bảo Ngọc', role: 'auditor' },
  protection: {
    userName: 'dulieu',
    displayName: "K'Hiền",
    role: 'data_protection_officer',
  },
  reader: { userName: 'nguoixem', displayName: 'Vũ Quang Hải', role: 'reader' },
} as const satisfies Record<string, DemoPerson>

/** The cell of the sample in which the secretary works. */
export const secretarysCell = 'Chi bộ thôn Đạ Tràng 1'
