import { useHasRole } from '../api/me.ts'

/** Whether the account records what happens in a case; the others read. */
export const useMayRecord = (): boolean => useHasRole(['planner', 'unit_secretary'])
