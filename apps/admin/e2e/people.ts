import { installation } from '@nguon/testing/browser/installation'
import type { Role } from '@nguon/domain/access/roles'

export type Person = { userName: string; displayName: string; role: Role }

/** Who takes part in the journeys; every one of them works in the committee's root unit. */
export const PEOPLE = {
  planner: { userName: 'ka.lan', displayName: 'Ka Lan', role: 'planner' },
  leader: { userName: 'ha.truong', displayName: 'Hà Trường', role: 'leader' },
  editor: { userName: 'thu.huong', displayName: 'Nguyễn Thu Hương', role: 'editor' },
  publisher: { userName: 'minh.duc', displayName: 'Trần Minh Đức', role: 'publisher' },
  auditor: { userName: 'bao.ngoc', displayName: 'Lê Bảo Ngọc', role: 'auditor' },
} as const satisfies Record<string, Person>

export const ADMIN = { userName: 'admin', displayName: 'Quản trị hệ thống' }
export const SECRETARY = {
  userName: 'k.brel',
  displayName: "K'Brêl",
  role: 'unit_secretary',
} as const

export const PASSWORD = 'mùa xuân về trên cao nguyên'

export const COMMITTEE = 'Đảng bộ xã Sơn Khê'

const everybody = { admin: ADMIN, secretary: SECRETARY, ...PEOPLE }
export type Who = keyof typeof everybody

/** Where the signed-in browser of a person is kept between the journeys. */
export const stateOf = (who: Who): string => installation.signedIn(everybody[who].userName)
