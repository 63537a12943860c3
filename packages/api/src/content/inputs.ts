import { line } from '@nguon/domain/content/line'
import { z } from 'zod'

export const byId = z.strictObject({ id: z.uuid() })

/** An act on the version that the actor saw. */
export const byVersion = z.strictObject({ id: z.uuid(), expectedVersion: z.int().min(1) })

export const returned = z.strictObject({ id: z.uuid(), comment: line(1000).min(3) })

export const withdrawn = z.strictObject({ id: z.uuid(), reason: line(500).min(3) })
