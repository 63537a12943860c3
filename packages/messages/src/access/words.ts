import { en } from './en.ts'
import { vi } from './vi.ts'

export const access = { vi, en }
