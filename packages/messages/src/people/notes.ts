import { en as basisEn } from './basis-en.ts'
import { vi as basisVi } from './basis-vi.ts'
import { en as flagsEn } from './flags-en.ts'
import { vi as flagsVi } from './flags-vi.ts'

/** What is noted of a person beside the list, and on what basis the person is on it. */
export const personNotes = { vi: { ...flagsVi, ...basisVi }, en: { ...flagsEn, ...basisEn } }
