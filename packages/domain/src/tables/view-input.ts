import { z } from 'zod'
import { line } from '../content/line.ts'
import { isParameter } from './saved-view.ts'

export const viewName = line(80).min(1)

export const viewQuery = z.record(z.string().max(40), z.string().refine(isParameter))
