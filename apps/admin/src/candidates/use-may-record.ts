import { hasRole, useMe } from '../api/me.ts'

/** Whether the account records what happens in a case; the others read. */
export const useMayRecord = (): boolean => hasRole(useMe(), ['planner', 'unit_secretary'])
