import { paths } from '../app/paths.ts'
import { useListLook } from '../tables/use-list-look.ts'
import type { ListAddress } from './list-address.ts'

/** Columns and height of the list of candidates. */
export const useCandidateLook = (list: ListAddress, unitId: string) =>
  useListLook(
    'candidates',
    list,
    paths.candidates({ ...list, unitId, columns: undefined, density: undefined }),
  )
